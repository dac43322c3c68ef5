package io.xuewei.knowledge;

/// Something in a file that could not be used, for the admin: which file, where, what to do.
///
/// Everything around it is used all the same; a problem is a report, not an exception.
///
/// @param file the file's name: `aliases.tsv`
/// @param line from 1; 0 when it concerns the whole file
/// @param message what is wrong and what to do
public record Problem(String file, int line, String message) {

  /// Concerns the whole file.
  public static Problem of(String file, String message) {
    return new Problem(file, 0, message);
  }

  /// `aliases.tsv:3: …`, or without the line.
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}
