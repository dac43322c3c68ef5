package io.xuewei.bot.roster;

/// Something about a cell of a file that somebody has to know.
///
/// @param row as the spreadsheet program counts it; 0 when it is about the file
/// @param column its letters; empty when it is about the whole row
/// @param what what is wrong
/// @param value what the text says of it: a name, a word; never a private number
public record Remark(int row, String column, What what, String value) {

  /// What is wrong. Behind `roster.remark.` in `messages.properties` stands what it is called, and
  /// what to do.
  public enum What {
    /// A row without a name, yet with other data.
    NO_NAME(true),
    /// Nothing that a person could be called.
    NOT_A_NAME(true),
    /// No day, or not one that there is.
    NOT_A_DATE(true),
    /// Left before joining.
    LEFT_BEFORE_JOINED(true),
    /// The same name, and nothing that tells the two apart.
    SAME_NAME(true),
    /// The same account as in a row above.
    SAME_CODE(true),
    /// Two on the roster fit.
    TWO_FIT(true),
    /// The row is of another group.
    OTHER_GROUP(true),
    /// Not one of the words that are understood; counted as a member.
    UNKNOWN_ROLE(false),
    /// Not one of the words that are understood; left out.
    UNKNOWN_STANDING(false),
    /// Neither yes nor no; left out.
    UNKNOWN_MOBILE(false),
    /// A telephone or identity number; left out.
    PRIVATE_NUMBER(false),
    /// The account is somebody else's; left as it is.
    CODE_TAKEN(false),
    /// The group talks on no platform yet, or on several.
    CODE_WITHOUT_PLATFORM(false),
    /// A unit without a name.
    NO_UNIT(true),
    /// The unit above is neither in the file nor known.
    NO_PARENT(true),
    /// Several units have the name of the unit above.
    PARENT_UNCLEAR(true),
    /// A unit below itself.
    CIRCLE(true),
    /// Not one of the levels.
    NOT_A_LEVEL(true),
    /// The same unit below the same one, twice.
    SAME_UNIT(true),
    /// Not one of the three ways.
    UNKNOWN_FORM(false),
    /// Joined or attached, and nothing said to whom.
    NO_HOST(false),
    /// The group it hangs on is not known.
    UNKNOWN_HOST(false);

    private final boolean refused;

    What(boolean refused) {
      this.refused = refused;
    }

    /// Whether the row is left out because of it.
    public boolean refused() {
      return refused;
    }
  }
}
