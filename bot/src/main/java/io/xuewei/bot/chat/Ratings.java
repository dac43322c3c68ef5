package io.xuewei.bot.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises that somebody calls an answer wrong: `答错了,正确的是第十五条`.
final class Ratings {

  private static final Pattern WRONG =
      Pattern.compile(
          "(这个|这条|你|刚才)?(回答|答)(得|的)?(错了?|不对|有误|不准确)(了|吧)?"
              + "(?:[ ,。:;!]*(?:正确的?(?:答案|回答)?|应该|应当)是?(?<right>.+))?");

  /// Said of an answer only as a reply to it.
  private static final Pattern SHORT = Pattern.compile("(这个|这条)?(不对|错了|有误)(吧|啊|的)?");

  private Ratings() {}

  /// @param reply whether it was said to the bot, or replies to one of its answers
  static Optional<Intent> of(Utterance said, boolean isToUs, boolean reply) {
    Matcher wrong = WRONG.matcher(said.plain());
    if (isToUs && wrong.matches()) {
      String right = wrong.group("right");
      return Optional.of(
          new Intent.Rate(
              Optional.ofNullable(right).map(text -> text.replaceFirst("^[ :,]+", ""))));
    }
    return reply && said.is(SHORT)
        ? Optional.of(new Intent.Rate(Optional.empty()))
        : Optional.empty();
  }
}
