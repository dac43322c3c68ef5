package io.xuewei.bot.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a rule's value is typed, stored and shown.
public interface Format<T> {

  /// The value that a text means; empty when it means none.
  Optional<T> read(String text);

  /// The text that is stored and shown; reading it gives the same value.
  String write(T value);

  /// What can be typed, for whoever typed something else.
  String expected();

  /// A whole number within bounds, with or without its unit: `15`, `15分钟`.
  ///
  /// @param unit `分钟`, `天`, `次`
  record Whole(int least, int most, String unit) implements Format<Integer> {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\s*(\\D{0,4})");

    @Override
    public Optional<Integer> read(String text) {
      Matcher number = NUMBER.matcher(text.strip());
      if (!number.matches() || !(number.group(2).isEmpty() || number.group(2).equals(unit))) {
        return Optional.empty();
      }
      int value = Integer.parseInt(number.group(1));
      return value < least || value > most ? Optional.empty() : Optional.of(value);
    }

    @Override
    public String write(Integer value) {
      return value + unit;
    }

    @Override
    public String expected() {
      return least + "—" + most + unit;
    }
  }

  /// `是` or `否`, and what else people type for them.
  record YesNo() implements Format<Boolean> {

    private static final Pattern YES = Pattern.compile("是|要|开|开启|打开|可以|需要|yes|true");
    private static final Pattern NO = Pattern.compile("否|不|不要|关|关闭|不可以|不需要|no|false");

    @Override
    public Optional<Boolean> read(String text) {
      String word = text.strip();
      if (YES.matcher(word).matches()) {
        return Optional.of(true);
      }
      return NO.matcher(word).matches() ? Optional.of(false) : Optional.empty();
    }

    @Override
    public String write(Boolean value) {
      return value ? "是" : "否";
    }

    @Override
    public String expected() {
      return "是、否";
    }
  }
}
