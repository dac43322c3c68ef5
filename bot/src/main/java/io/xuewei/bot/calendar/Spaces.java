package io.xuewei.bot.calendar;

import java.util.regex.Pattern;

/// What may stand between the words of one time.
final class Spaces {

  static final Pattern SOME = Pattern.compile(" {1,3}+");

  /// Between a day and its hour.
  static final Pattern TO_HOUR = Pattern.compile("[ ,，]{0,2}+的?(?:那天)? ?");

  /// Between beginning and end.
  static final Pattern TO_END = Pattern.compile(" ?(?:-{1,2}|到|至) ?");

  private Spaces() {}
}
