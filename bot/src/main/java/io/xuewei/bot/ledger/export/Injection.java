package io.xuewei.bot.ledger.export;

/// Which texts a spreadsheet program would take for a formula.
///
/// From OWASP's page "CSV Injection": cells that begin with `=`, `+`, `-`, `@`, tab, carriage
/// return or line feed, in full width, too; a single quote before them makes them text.
final class Injection {

  private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private Injection() {}

  static boolean threatens(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }

  /// The text with a quote before it where it needs one.
  static String neutral(String text) {
    return threatens(text) ? "'" + text : text;
  }
}
