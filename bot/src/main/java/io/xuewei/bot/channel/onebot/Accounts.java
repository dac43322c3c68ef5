package io.xuewei.bot.channel.onebot;

/// What numbers of QQ accounts tell.
final class Accounts {

  private Accounts() {}

  /// Whether it looks like an account's number.
  static boolean valid(String number) {
    return number.matches("[0-9]{1,20}");
  }

  /// Whether it is in one of the ranges that QQ keeps for bots.
  static boolean isBot(String number) {
    if (!number.matches("[0-9]{8,10}")) {
      return false;
    }
    long n = Long.parseLong(number);
    return n == 66_600_000L
        || n == 3_328_144_510L
        || within(n, 2_854_196_301L, 2_854_216_399L)
        || within(n, 3_889_000_000L, 3_889_999_999L)
        || within(n, 4_010_000_000L, 4_019_999_999L);
  }

  private static boolean within(long n, long first, long last) {
    return n >= first && n <= last;
  }
}
