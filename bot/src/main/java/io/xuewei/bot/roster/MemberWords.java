package io.xuewei.bot.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands what somebody is now: `加入`, `6月1日起借调`, `长期病休到年底`, `病休结束`, `恢复正常`.
final class MemberWords {

  private static final Pattern JOIN = Pattern.compile("(?:加入|转入|调入|入组|回来|回组)(?:了|本组|名册)?");
  private static final Pattern LEAVE =
      Pattern.compile("(?:已)?(?:转出|离开|退出|调走|调离|调出|退组|离组)(?:了|本组)?");
  private static final Pattern NORMAL = Pattern.compile("(?:恢复正常|恢复统计|返岗|归队|销假)(?:了)?");
  private static final String DAY =
      "(?:(\\d{4})[年./-])?(\\d{1,2})[月./-](?:(\\d{1,2})[日号]?|底)?|(今年|明年|\\d{4}年)?年?底|(?:本|这个)?月底";
  private static final Pattern FROM = Pattern.compile("^(?:从|自)?(" + DAY + ")(?:起|开始|就)?[,, ]*");
  private static final Pattern UNTIL = Pattern.compile("[,, ]*(?:到|至|截至)(" + DAY + ")(?:为止|止)?$");
  private static final Pattern WHY = Pattern.compile("[(](?:原因[::]?)?(.+)[)]$");

  private MemberWords() {}

  /// What is to be changed.
  enum What {
    JOIN,
    LEAVE,
    STAND,
    END,
    NORMAL
  }

  /// A change, read.
  ///
  /// @param kind which standing begins or ends
  /// @param from the first day
  /// @param until the last day
  record Change(
      What what,
      Optional<StandingKind> kind,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> why) {}

  /// Empty when it cannot be understood as a whole.
  static Optional<Change> read(String said, LocalDate today) {
    String text = PersonName.folded(said).replace(" ", "");
    Matcher why = WHY.matcher(text);
    Optional<String> reason = Optional.empty();
    if (why.find()) {
      reason = Optional.of(why.group(1)).map(PrivateData::without);
      text = text.substring(0, why.start());
    }
    Matcher from = FROM.matcher(text);
    Optional<LocalDate> first = from.find() ? day(from, today, false) : Optional.empty();
    String rest = first.isPresent() ? text.substring(from.end()) : text;
    Matcher until = UNTIL.matcher(rest);
    Optional<LocalDate> last = until.find() ? day(until, today, true) : Optional.empty();
    String core = last.isPresent() ? rest.substring(0, until.start()) : rest;
    return change(core, first, last, reason);
  }

  private static Optional<Change> change(
      String core, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> why) {
    if (JOIN.matcher(core).matches()) {
      return Optional.of(new Change(What.JOIN, Optional.empty(), from, until, why));
    }
    if (LEAVE.matcher(core).matches()) {
      return Optional.of(new Change(What.LEAVE, Optional.empty(), from, until, why));
    }
    if (NORMAL.matcher(core).matches()) {
      return Optional.of(new Change(What.NORMAL, Optional.empty(), from, until, why));
    }
    String kind = core.replaceFirst("(?:不再|结束|取消)", "").replaceFirst("(?:了|中)$", "");
    What what = core.matches(".*(?:不再|结束|取消).*") ? What.END : What.STAND;
    return StandingKind.named(kind.replaceFirst("^已?(?:是|按|算)?", ""))
        .map(
            found -> new Change(what, Optional.of(found), from, until, withoutIllness(found, why)));
  }

  /// Why somebody is ill is nobody's business.
  private static Optional<String> withoutIllness(StandingKind kind, Optional<String> why) {
    return kind == StandingKind.LONG_SICK ? Optional.empty() : why;
  }

  /// A day without a year is the nearest one that fits: of an end the next to come.
  private static Optional<LocalDate> day(Matcher said, LocalDate today, boolean end) {
    try {
      if (said.group(3) != null) {
        int year = said.group(2) == null ? today.getYear() : Integer.parseInt(said.group(2));
        return Optional.of(dayOf(said, year, today, end));
      }
      if (said.group(1).endsWith("月底")) {
        return Optional.of(YearMonth.from(today).atEndOfMonth());
      }
      int year = said.group(5) == null ? today.getYear() : year(said.group(5), today);
      return Optional.of(LocalDate.of(year, 12, 31));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int year(String said, LocalDate today) {
    return switch (said) {
      case "今年" -> today.getYear();
      case "明年" -> today.getYear() + 1;
      default -> Integer.parseInt(said.substring(0, 4));
    };
  }

  private static LocalDate dayOf(Matcher said, int year, LocalDate today, boolean end) {
    var month = YearMonth.of(year, Integer.parseInt(said.group(3)));
    boolean whole = said.group(4) == null;
    LocalDate edge = end ? month.atEndOfMonth() : month.atDay(1);
    LocalDate day = whole ? edge : month.atDay(Integer.parseInt(said.group(4)));
    boolean past = end && said.group(2) == null && day.isBefore(today);
    return past ? day.plusYears(1) : day;
  }
}
