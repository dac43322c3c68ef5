package io.xuewei.bot.calendar;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a text that readers move on by what they take.
final class Cursor {

  private final String text;
  private int at;

  Cursor(String text, int at) {
    this.text = text;
    this.at = at;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  /// What stands here, if it matches; the place is behind it then. Patterns may look back and
  /// ahead.
  @Nullable MatchResult take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt() || matcher.end() == at) {
      return null;
    }
    at = matcher.end();
    return matcher.toMatchResult();
  }

  boolean skip(Pattern pattern) {
    return take(pattern) != null;
  }

  /// The character here, or a space at the end.
  char here() {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  /// The words from a place to here.
  String wordsFrom(int place) {
    return text.substring(place, at);
  }

  /// The character before a place, or a space at the beginning.
  char before(int place) {
    return place == 0 ? ' ' : text.charAt(place - 1);
  }
}
