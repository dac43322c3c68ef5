package io.xuewei.bot.calendar;

/// A part of the day, as people name it: `早上`, `上午`, `中午`, `下午`, `傍晚`, `晚上`, `半夜`.
///
/// Hours after midnight that are said of an evening (`今晚两点`) belong to the next day.
public enum DayPart {
  DAWN("凌晨"),
  MORNING("早上"),
  FORENOON("上午"),
  NOON("中午"),
  AFTERNOON("下午"),
  DUSK("傍晚"),
  EVENING("晚上"),
  NIGHT("半夜");

  private static final int NEXT_DAY = 24;

  private final String word;

  DayPart(String word) {
    this.word = word;
  }

  /// The word that the part is said back with.
  public String word() {
    return word;
  }

  /// The hour of the day that an hour of this part is, 24 and more on the next day; -1 when there
  /// is no such hour in it, such as 15 in the morning.
  int hour(int said) {
    return switch (this) {
      case DAWN -> said == 12 ? 0 : within(said, 0, 6);
      case MORNING -> said == 12 ? 12 : within(said, 4, 11);
      case FORENOON -> within(said, 6, 12);
      case NOON -> said <= 3 && said > 0 ? said + 12 : within(said, 10, 15);
      case AFTERNOON -> said > 0 && said < 12 ? said + 12 : within(said, 12, 19);
      case DUSK -> said > 3 && said < 9 ? said + 12 : within(said, 16, 20);
      case EVENING -> late(said, 5);
      case NIGHT -> late(said, 9);
    };
  }

  private static int late(int said, int first) {
    if (said == 12 || said == 0) {
      return NEXT_DAY;
    }
    if (said < 5) {
      return said + NEXT_DAY;
    }
    return said >= first && said < 12 ? said + 12 : within(said, first + 12, NEXT_DAY);
  }

  private static int within(int hour, int first, int last) {
    return hour >= first && hour <= last ? hour : -1;
  }
}
