package io.xuewei.bot.roster.sheet;

/// A file that cannot be read as a table. The problem says what is wrong, and what to do.
public final class Unreadable extends Exception {

  @java.io.Serial private static final long serialVersionUID = 1L;

  /// What is wrong. The names are keys of `messages.properties` behind `roster.file.`.
  public enum Problem {
    /// More bytes than allowed.
    TOO_LARGE,
    /// Small as a file, and huge when unpacked.
    UNPACKS_TOO_LARGE,
    /// More rows than allowed.
    TOO_MANY_ROWS,
    /// Nothing in it.
    EMPTY,
    /// The format before xlsx, or a file with a password.
    OLD_OR_LOCKED,
    /// A zip, yet no workbook; or a workbook that is broken.
    BROKEN,
    /// Neither UTF-8 nor GB18030, or no text at all.
    NOT_TEXT,
    /// A quotation mark opens and is never closed.
    QUOTE_OPEN
  }

  private final Problem problem;
  private final String detail;

  Unreadable(Problem problem, Object detail) {
    super(problem + " " + detail);
    this.problem = problem;
    this.detail = String.valueOf(detail);
  }

  public Problem problem() {
    return problem;
  }

  /// The limit that was passed, or the line where it went wrong.
  public String detail() {
    return detail;
  }
}
