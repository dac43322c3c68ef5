package io.xuewei.bot.roster;

/// A file that can be read, and has no table that could be understood.
public final class NoTable extends Exception {

  @java.io.Serial private static final long serialVersionUID = 1L;

  /// Why not; behind `roster.table.` in `messages.properties`.
  public enum Why {
    /// No row names the columns that are needed.
    NO_HEADER,
    /// Not `姓名=B`.
    BAD_MAPPING,
    /// The column is one of telephone numbers and the like.
    PRIVATE_COLUMN,
    /// It names several groups, and none is the one that is meant.
    SEVERAL_GROUPS,
    /// Several groups have the title that was given.
    GROUP_UNCLEAR
  }

  private final Why why;
  private final String value;

  NoTable(Why why, String value) {
    super(why + " " + value);
    this.why = why;
    this.value = value;
  }

  public Why why() {
    return why;
  }

  /// What it is about.
  public String value() {
    return value;
  }
}
