package io.xuewei.bot.ledger;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.lesson.Lesson;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;

/// The ledger's words, as they are printed in every export and said in chat.
public final class Words {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Texts texts;

  public Words(Texts texts) {
    this.texts = texts;
  }

  /// A text of the ledger's section.
  public String say(String key, Object... values) {
    return texts.say("ledger." + key, values);
  }

  /// 待补
  public String missing() {
    return say("missing");
  }

  /// The value, or 待补.
  public String text(Optional<String> value) {
    return value.filter(text -> !text.isBlank()).orElseGet(this::missing);
  }

  /// 主题党日
  public String kind(Lesson.Kind kind) {
    return say("kind." + kind);
  }

  /// 公假
  public String leave(LeaveClass leave) {
    return say("leave." + leave);
  }

  /// 到会, 迟到, 线上, 请假-公, 缺席
  public String mark(PersonLine line) {
    PersonLine.Part part = line.part();
    String mark =
        switch (part.mark()) {
          case PRESENT -> present(part);
          case LEAVE -> leaveMark(line.excuse());
          case ABSENT, EXEMPT -> say("mark." + part.mark());
          case OPEN -> missing();
        };
    return line.makeUp().isPresent() ? say("madeUp", mark) : mark;
  }

  private String present(PersonLine.Part part) {
    String mark = say(part.online() ? "mark.ONLINE" : "mark.PRESENT");
    return part.lateMinutes() > 0 ? say("late", mark, part.lateMinutes()) : mark;
  }

  private String leaveMark(PersonLine.Excuse excuse) {
    String mark = excuse.leave().map(this::leave).orElseGet(() -> say("mark.LEAVE"));
    return excuse.approval() == Approval.WAITING ? say("waiting", mark) : mark;
  }

  /// `85.7%`, or 待补.
  public String percent(Rate rate) {
    return rate.share().map(share -> share.percent() + "%").orElseGet(this::missing);
  }

  /// `12/14，85.7%`, or 待补.
  public String full(Rate rate) {
    return rate.share()
        .map(share -> say("share", share.numerator(), share.denominator(), share.percent()))
        .orElseGet(this::missing);
  }

  /// `长期病休1、借调2`, or 无.
  public String exclusions(Basis basis) {
    return basis.exclusions().isEmpty()
        ? say("none")
        : basis.exclusions().entrySet().stream()
            .map(e -> e.getKey().word() + e.getValue())
            .collect(Collectors.joining("、"));
  }

  /// `第12版`; `默认` before the first decision.
  public String versions(Basis basis) {
    return basis.versions().stream()
        .map(version -> version == 0 ? say("usual") : say("version", version))
        .collect(Collectors.joining("、"));
  }

  /// `2025年6月12日`
  public String day(LocalDate day) {
    return say("day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /// `6月12日`
  public String shortDay(LocalDate day) {
    return say("shortDay", day.getMonthValue(), day.getDayOfMonth());
  }

  /// `2025-06-12 15:00`
  public String minute(LocalDateTime at) {
    return MINUTE.format(at);
  }

  /// `15:00-16:30`
  public String hours(Head.Span span) {
    return CLOCK.format(span.from()) + span.to().map(to -> "-" + CLOCK.format(to)).orElse("");
  }
}
