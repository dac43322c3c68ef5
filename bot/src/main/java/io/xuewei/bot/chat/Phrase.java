package io.xuewei.bot.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A way to say something, as a whole sentence.
///
/// @param certain whether nobody would say it to a colleague
record Phrase(boolean certain, Pattern pattern, Function<Matcher, Intent> intent) {

  /// Nobody says it to a colleague.
  static Phrase certain(String pattern, Function<Matcher, Intent> intent) {
    return new Phrase(true, Pattern.compile(pattern), intent);
  }

  /// Colleagues say it to each other too.
  static Phrase uncertain(String pattern, Function<Matcher, Intent> intent) {
    return new Phrase(false, Pattern.compile(pattern), intent);
  }

  /// The first of some that fits.
  ///
  /// @param meant whether the moment speaks for it, so that uncertain ones count too
  static Optional<Intent> first(List<Phrase> phrases, Utterance said, boolean meant) {
    for (Phrase phrase : phrases) {
      Matcher matcher = phrase.pattern().matcher(said.plain());
      if ((meant || phrase.certain()) && matcher.matches()) {
        return Optional.of(phrase.intent().apply(matcher));
      }
    }
    return Optional.empty();
  }

  /// A group of a match; empty when it took no part.
  static String slot(Matcher matcher, String group) {
    String value = matcher.group(group);
    return value == null ? "" : value.strip();
  }

  /// A number up to 99 in digits or numerals; 0 for none.
  static int number(String said) {
    if (said.isEmpty()) {
      return 0;
    }
    if (Character.isDigit(said.charAt(0))) {
      return Integer.parseInt(said);
    }
    int ten = said.indexOf('十');
    if (ten < 0) {
      return numeral(said);
    }
    int tens = ten == 0 ? 1 : numeral(said.substring(0, ten));
    return tens * 10 + numeral(said.substring(ten + 1));
  }

  private static int numeral(String one) {
    return one.isEmpty() ? 0 : Math.max(0, "零一二三四五六七八九".indexOf(one.replace('两', '二')));
  }
}
