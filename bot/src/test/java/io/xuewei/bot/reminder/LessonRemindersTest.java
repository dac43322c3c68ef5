package io.xuewei.bot.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.OwnData;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.rule.Hours;
import io.xuewei.bot.rule.Rulebook;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/// What a group hears before, at and after a lesson.
class LessonRemindersTest extends ReminderScene {

  @Test
  void aLessonIsAnnouncedAndBeginsAndWhoIsMissingIsCalled() {
    Lesson lesson = lesson("l1", "主题党日", "2025-06-14T15:00");
    until("2025-06-13T15:01");
    assertThat(told()).singleElement().asString().contains("主题党日", "6月14日（周六）15:00", "二楼");
    until("2025-06-14T14:31");
    assertThat(told()).singleElement().asString().contains("主题党日");
    until("2025-06-14T15:01");
    assertThat(told()).singleElement().asString().contains("签到");
    attends("张三", lesson, Attendance.Status.PRESENT);
    until("2025-06-14T15:11");
    assertThat(told()).singleElement().asString().contains("2位");
    assertThat(called())
        .containsExactly(new Mention("code-李四", "李四"), new Mention("code-王组织", "王组织"));
    attends("李四", lesson, Attendance.Status.LEAVE);
    until("2025-06-15T17:01");
    assertThat(told()).singleElement().asString().contains("1位", "补学");
    assertThat(ends())
        .containsExactly(
            "DAY_BEFORE SENT TOLD",
            "SOON SENT TOLD",
            "START SENT TOLD",
            "MISSING SENT TOLD",
            "MAKE_UP SENT TOLD");
  }

  @Test
  void nobodyIsCalledWhenEverybodyHasComeOrIsOnLeave() {
    Lesson lesson = lesson("l1", "主题党日", "2025-06-13T15:00");
    attends("张三", lesson, Attendance.Status.PRESENT);
    attends("李四", lesson, Attendance.Status.LEAVE);
    attends("王组织", lesson, Attendance.Status.PRESENT);
    until("2025-06-14T17:01");
    assertThat(ends())
        .contains("MISSING SUPPRESSED NOBODY_MISSING", "MAKE_UP SUPPRESSED NOBODY_MISSING");
    assertThat(told()).noneMatch(text -> text.contains("位"));
  }

  @Test
  void aLessonThatMovesIsRemindedOfAtItsNewTime() {
    lesson("l1", "主题党日", "2025-06-13T15:00");
    until("2025-06-13T10:00");
    assertThat(told()).isEmpty();
    lesson("l1", "主题党日", "2025-06-16T09:00");
    until("2025-06-13T15:30");
    assertThat(told()).isEmpty();
    until("2025-06-16T09:01");
    assertThat(told()).hasSize(3).last().asString().contains("签到");
    assertThat(ends())
        .startsWith("SOON SUPPRESSED LESSON_MOVED")
        .contains("START SUPPRESSED LESSON_MOVED", "DAY_BEFORE SENT TOLD", "START SENT TOLD");
  }

  @Test
  void aLessonThatMovesBetweenPlanningAndReminderSaysNothing() {
    lesson("l1", "主题党日", "2025-06-13T15:00");
    chat.pass(MINUTE);
    chat.clock.pass(Duration.between(chat.clock.instant(), at("2025-06-13T14:30")));
    lesson("l1", "主题党日", "2025-06-20T15:00");
    chat.pass(Duration.ZERO);
    assertThat(told()).isEmpty();
    everyDueOneHasEnded();
  }

  @Test
  void aCancelledLessonIsNotRemindedOf() {
    lesson("l1", "主题党日", "2025-06-13T15:00");
    until("2025-06-13T14:00");
    lesson("l1", "主题党日", at("2025-06-13T15:00"), Lesson.Status.CANCELLED);
    until("2025-06-15T18:00");
    assertThat(told()).isEmpty();
    assertThat(ends()).isNotEmpty().allMatch(end -> end.endsWith("SUPPRESSED LESSON_CANCELLED"));
  }

  @Test
  void quietHoursOverMidnightPutOffWhatIsOfUseInTheMorning() {
    lesson("l1", "夜校", "2025-06-14T22:30");
    until("2025-06-14T06:59");
    assertThat(told()).isEmpty();
    until("2025-06-14T07:01");
    assertThat(told()).singleElement().asString().contains("夜校").doesNotContain("补发");
    until("2025-06-15T06:59");
    assertThat(told()).isEmpty();
    assertThat(ends())
        .contains(
            "DAY_BEFORE SENT TOLD",
            "SOON SUPPRESSED QUIET_HOURS",
            "START SUPPRESSED QUIET_HOURS",
            "MISSING SUPPRESSED QUIET_HOURS");
  }

  @Test
  void quietHoursAreWhatTheGroupSays() {
    assertThat(branch.wants("王组织", new Organising.QuietHours("12点到15点")))
        .isEqualTo("已设置免打扰：12:00至15:00，这段时间的提醒推迟到结束后，没有意义的不再发。");
    assertThat(
            chat.store()
                .rules()
                .value(Rulebook.QUIET_HOURS, group())
                .contains(LocalTime.of(14, 59)))
        .isTrue();
    lesson("l1", "午间学习", "2025-06-13T14:50");
    until("2025-06-13T15:10");
    assertThat(told()).singleElement().asString().contains("3位");
    assertThat(branch.wants("王组织", new Organising.QuietHours("无"))).startsWith("已取消");
    assertThat(branch.wants("王组织", new Organising.QuietHours("有空的时候"))).contains("22:00-7:00");
  }

  @Test
  void aGroupThatWantsToBeLeftAloneHearsNothing() {
    branch.wants("王组织", new Organising.Hush(true));
    lesson("l1", "主题党日", "2025-06-13T15:00");
    until("2025-06-13T14:40");
    branch.wants("王组织", new Organising.Hush(false));
    until("2025-06-13T15:01");
    assertThat(told()).singleElement().asString().contains("签到");
    assertThat(ends()).startsWith("SOON SUPPRESSED GROUP_MUTED", "START SENT TOLD");
  }

  @Test
  void whoWantsNoRemindersIsNotCalled() {
    assertThat(branch.wants("李四", new OwnData.Remind(false))).contains("不再提醒您");
    branch.wants("王组织", new OwnData.Remind(false));
    lesson("l1", "主题党日", "2025-06-13T15:00");
    until("2025-06-13T15:11");
    assertThat(told()).last().asString().contains("3位");
    assertThat(called()).containsExactly(new Mention("code-张三", "张三"));
    branch.wants("张三", new OwnData.Remind(false));
    branch.wants("李四", new OwnData.Remind(true));
    branch.wants("李四", new OwnData.Remind(false));
    until("2025-06-14T17:01");
    assertThat(ends()).last().isEqualTo("MAKE_UP SUPPRESSED PERSONS_MUTED");
  }

  @Test
  void noMoreAreCalledThanTheRuleAllows() {
    rule(Rulebook.MENTIONS, 1);
    lesson("l1", "主题党日", "2025-06-13T15:00");
    until("2025-06-13T15:11");
    assertThat(told()).last().asString().contains("3位").endsWith("另有2位未列出。");
    assertThat(called()).hasSize(1);
  }

  @Test
  void onAPlatformThatTakesNothingUnaskedTheStandInNamesThem() {
    Chat.Room office = chat.in("机关");
    office.says("王组织", "发起学习 见面").says("赵六", "签到").says("王组织", "结束学习");
    chat.channel.allows(false);
    String group =
        chat.store().directory().groupAt(new Place("hall", "机关")).orElseThrow().id();
    lesson(group, "l9", "机关学习", "2025-06-13T15:00");
    until("2025-06-13T15:11");
    assertThat(chat.robot.sent).last().satisfies(part -> {
      assertThat(part.text()).contains("机关学习", "2位");
      assertThat(part.mentions()).contains(Mention.named("赵六"));
    });
  }

  @Test
  void rulesSayWhatIsReminded() {
    rule(Rulebook.REMIND_DAYS, 0);
    rule(Rulebook.REMIND_MINUTES, 60);
    rule(Rulebook.REMIND_START, false);
    rule(Rulebook.REMIND_MISSING, 0);
    rule(Rulebook.REMIND_MAKE_UP, 0);
    rule(Rulebook.QUIET_HOURS, Hours.NEVER);
    lesson("l1", "主题党日", "2025-06-14T15:00");
    until("2025-06-16T19:00");
    assertThat(told()).hasSize(1);
    assertThat(ends()).containsExactly("SOON SENT TOLD");
  }

  @Test
  void onMondayTheWeekIsPreviewedWhereTheRuleSaysSo() {
    rule(Rulebook.PREVIEW_ON_MONDAY, true);
    lesson("l1", "主题党日", "2025-06-18T15:00");
    lesson("l2", "党课", "2025-06-20T19:00");
    until("2025-06-16T08:31");
    assertThat(told())
        .singleElement()
        .asString()
        .contains("6月18日（周三）15:00 主题党日\n6月20日（周五）19:00 党课");
  }
}
