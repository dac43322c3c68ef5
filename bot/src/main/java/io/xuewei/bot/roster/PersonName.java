package io.xuewei.bot.roster;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name as it stands in a table or above a chat message.
///
/// @param name without blanks inside Chinese names: `张 三` is `张三`
/// @param beside what stood in brackets behind it: `流动` in `李四(流动)`; may be empty
record PersonName(String name, String beside) {

  private static final Pattern BRACKETS = Pattern.compile("(.*?)\\s*[(\\[【]([^)\\]】]*)[)\\]】]\\s*");
  private static final Pattern HAN_BLANK = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
  private static final Pattern NAME =
      Pattern.compile("\\p{IsHan}[\\p{IsHan}·]{1,19}|[\\p{L}][\\p{L}\\p{M} .'·-]{1,39}");

  /// Reads a text as a name; none when it is nothing that a person could be called.
  static Optional<PersonName> of(String text) {
    Matcher brackets = BRACKETS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    String name = folded(brackets.matches() ? brackets.group(1) : text);
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(new PersonName(name, brackets.matches() ? brackets.group(2).strip() : ""));
  }

  /// In one width, with the one dot that names have, without blanks between Chinese characters.
  static String folded(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return HAN_BLANK.matcher(narrow.replaceAll("[•‧・∙⋅.](?=\\p{IsHan})", "·")).replaceAll("");
  }
}
