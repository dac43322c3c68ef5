package io.xuewei.bot.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.store.Tables;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What is made up for, and what is not, when the program did not run.
class DowntimeTest extends ReminderScene {

  @Test
  void whatIsStillOfUseIsToldOnceAndSaysThatItIsLate() {
    lesson("l1", "主题党日", "2025-06-14T15:00");
    chat.pass(MINUTE);
    downUntil("2025-06-14T10:00");
    assertThat(told()).singleElement().asString().startsWith("（补发）").contains("主题党日");
    chat.pass(HOUR);
    assertThat(told()).isEmpty();
    assertThat(ends()).startsWith("DAY_BEFORE LATE TOLD");
  }

  @Test
  void whatIsOfNoUseAnyMoreIsDropped() {
    lesson("l1", "主题党日", "2025-06-14T15:00");
    chat.pass(MINUTE);
    downUntil("2025-06-14T23:00");
    assertThat(told()).isEmpty();
    assertThat(ends())
        .startsWith(
            "DAY_BEFORE DROPPED TOO_LATE",
            "SOON DROPPED TOO_LATE",
            "START DROPPED TOO_LATE",
            "MISSING DROPPED TOO_LATE");
    everyDueOneHasEnded();
  }

  @Test
  void ofOneLessonOnlyTheLatestIsTold() {
    lesson("l1", "主题党日", "2025-06-14T15:00");
    chat.pass(MINUTE);
    downUntil("2025-06-14T14:40");
    assertThat(told()).hasSize(1);
    assertThat(ends()).startsWith("DAY_BEFORE DROPPED OVERTAKEN", "SOON LATE TOLD");
  }

  @Test
  void severalAreOneMessage() {
    lesson("l1", "主题党日", "2025-06-14T15:00");
    lesson("l2", "党课", "2025-06-14T19:00");
    chat.pass(MINUTE);
    downUntil("2025-06-14T10:00");
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("有2件事提醒大家：\n1. （补发）")
        .contains("主题党日", "\n2. （补发）", "党课");
  }

  @Test
  void theRuleMayDropWhatIsLate() {
    rule(Rulebook.REMIND_LATE, false);
    lesson("l1", "主题党日", "2025-06-14T15:00");
    chat.pass(MINUTE);
    downUntil("2025-06-14T10:00");
    assertThat(told()).isEmpty();
    assertThat(ends()).startsWith("DAY_BEFORE DROPPED BY_RULE");
  }

  @Test
  void aStandingReminderIsNotToldForEveryDayThatWasMissed() {
    branch.wants("王组织", new Organising.Remind("每天早上8点", "打卡学习"));
    branch.says("王组织", "确认");
    told();
    chat.pass(MINUTE);
    downUntil("2025-06-16T09:00");
    assertThat(told()).singleElement().asString().contains("打卡学习");
    assertThat(ends())
        .startsWith(
            "STANDING DROPPED TOO_LATE",
            "STANDING DROPPED TOO_LATE",
            "STANDING DROPPED TOO_LATE",
            "STANDING LATE TOLD");
  }

  @Test
  void manyGroupsAreToldInSmallDoses() {
    for (int n = 0; n < 30; n++) {
      chat.in("组" + n).says("王组织", "发起学习 见面").says("王组织", "结束学习");
    }
    told();
    Tables.write(
        chat.store(),
        """
        insert into standing_reminder (id, group_id, recurrence, content, at, planned_until)
        select 's' || id, id, 'once 2025-06-12T12:00:00Z', '交心得', 0, '2025-06-12T11:30:00Z'
        from study_group
        """);
    chat.clock.pass(Duration.ofHours(1).plusMinutes(30));
    chat.pass(Duration.ZERO);
    assertThat(told()).hasSize(20);
    chat.pass(Duration.ofSeconds(1));
    assertThat(told()).hasSize(11);
    chat.pass(Duration.ofSeconds(1));
    assertThat(told()).isEmpty();
    everyDueOneHasEnded();
  }

  @Test
  void messageAndEndAreStoredTogether() {
    lesson("l1", "主题党日", "2025-06-14T15:00");
    chat.pass(MINUTE);
    chat.channel.breaks(NotSent.later("down"));
    until("2025-06-13T15:01");
    assertThat(ends()).startsWith("DAY_BEFORE SENT TOLD");
    chat.restart();
    chat.pass(HOUR);
    assertThat(
            Tables.rows(chat.store(), "select id from part where id like 'msg_%' and until_at > 0"))
        .hasSize(1);
  }
}
