package io.xuewei.bot.rule;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of every day, perhaps over midnight: `22:00-07:00`.
///
/// @param from included
/// @param to excluded; the same as `from` means never
public record Hours(LocalTime from, LocalTime to) {

  /// Never.
  public static final Hours NEVER = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /// Whether a time is in it.
  public boolean contains(LocalTime time) {
    if (from.equals(to)) {
      return false;
    }
    boolean behind = !time.isBefore(from);
    boolean before = time.isBefore(to);
    return from.isBefore(to) ? behind && before : behind || before;
  }

  /// How they are typed: `22:00-7:00`, `22点到7点`, `无`.
  record AsText() implements Format<Hours> {

    private static final Pattern TYPED =
        Pattern.compile(
            "(\\d{1,2})(?:[:：点](\\d{2})?分?)?\\s*(?:-|—|~|～|到|至)+\\s*(?:次日|第二天)?"
                + "(\\d{1,2})(?:[:：点](\\d{2})?分?)?");

    @Override
    public Optional<Hours> read(String text) {
      if (text.strip().equals("无")) {
        return Optional.of(NEVER);
      }
      Matcher typed = TYPED.matcher(text.strip());
      if (!typed.matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Hours(
                time(typed.group(1), Optional.ofNullable(typed.group(2))),
                time(typed.group(3), Optional.ofNullable(typed.group(4)))));
      } catch (DateTimeException noSuchTime) {
        return Optional.empty();
      }
    }

    private static LocalTime time(String hour, Optional<String> minute) {
      return LocalTime.of(Integer.parseInt(hour) % 24, minute.map(Integer::parseInt).orElse(0));
    }

    @Override
    public String write(Hours value) {
      return value.equals(NEVER) ? "无" : value.from() + "-" + value.to();
    }

    @Override
    public String expected() {
      return "22:00-7:00、无";
    }
  }
}
