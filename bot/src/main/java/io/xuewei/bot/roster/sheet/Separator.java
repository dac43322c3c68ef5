package io.xuewei.bot.roster.sheet;

/// What stands between the cells of a text.
final class Separator {

  private static final int LOOKED_AT = 50;

  private Separator() {}

  /// The one of `,` `;` and tab that stands in most of the first lines, outside quotation marks; a
  /// comma when there is none.
  static char of(String text) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', '\t', ';'}) {
      long lines = text.lines().limit(LOOKED_AT).filter(line -> holds(line, candidate)).count();
      if (lines > most) {
        most = lines;
        best = candidate;
      }
    }
    return best;
  }

  private static boolean holds(String line, char separator) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        quoted = !quoted;
      } else if (!quoted && line.charAt(i) == separator) {
        return true;
      }
    }
    return false;
  }
}
