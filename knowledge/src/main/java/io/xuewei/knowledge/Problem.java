package io.xuewei.knowledge;

/// Something in a file that could not be used, for the admin: which file, where, what to do.
///
/// Everything around it is used all the same; a problem is a report, not an exception.
///
/// @param file the file's name: `aliases.tsv`
/// @param line from 1; 0 when it concerns the whole file
/// @param kind what is wrong, for whoever says it in other words
/// @param message what is wrong and what to do, behind the file's name: `is empty`
public record Problem(String file, int line, Kind kind, String message) {

  /// What is wrong.
  public enum Kind {
    /// It is marked secret or internal, in that line.
    SECRET,
    /// There is nothing in it.
    EMPTY,
    /// It has pages and no text: a scan.
    NO_TEXT,
    /// A password is needed.
    LOCKED,
    /// It is of a format that is not read.
    FORMAT,
    /// Its bytes are not what its format asks for.
    DAMAGED,
    /// It costs more than a file may.
    TOO_LARGE,
    /// The file system does not give it, or it is no ordinary file.
    UNREADABLE,
    /// Another file has a document of the same id.
    SAME_ID,
    /// A better copy answers in its place.
    COPY,
    /// A sidecar says what cannot be used, or describes nothing.
    SIDECAR,
    /// A line of the dictionary cannot be used.
    DICTIONARY
  }

  /// Concerns the whole file.
  public static Problem of(String file, Kind kind, String message) {
    return new Problem(file, 0, kind, message);
  }

  /// `aliases.tsv:3: …`, or without the line.
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}
