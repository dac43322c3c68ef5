package io.xuewei.bot.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Organising;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What organisers have the group reminded of.
class StandingRemindersTest extends ReminderScene {

  @Test
  void itIsSaidBackInFullAndMadeWhenConfirmed() {
    assertThat(branch.wants("王组织", new Organising.Remind("每周一早上八点半", "交心得")))
        .isEqualTo("要每周一8:30提醒：交心得。下一次：2025年6月16日（周一）8:30。确认请回复“确认”，10分钟内有效。");
    branch.says("王组织", "确认").botSays("已设置：每周一8:30提醒“交心得”。");
    told();
    until("2025-06-16T08:29");
    assertThat(told()).isEmpty();
    until("2025-06-16T08:31");
    assertThat(told()).singleElement().asString().contains("交心得");
    until("2025-06-23T08:31");
    assertThat(told()).singleElement().asString().contains("交心得");
  }

  @Test
  void nothingIsMadeWithoutAYes() {
    branch.wants("王组织", new Organising.Remind("每周一早上八点半", "交心得"));
    branch.says("王组织", "取消");
    told();
    until("2025-06-16T08:31");
    assertThat(told()).isEmpty();
  }

  @Test
  void onceIsOnce() {
    assertThat(branch.wants("王组织", new Organising.Remind("明天下午3点", "带笔记本")))
        .startsWith("要在2025年6月13日（周五）15:00提醒：带笔记本。");
    branch.says("王组织", "确认");
    told();
    until("2025-06-13T15:01");
    assertThat(told()).singleElement().asString().contains("带笔记本");
    until("2025-06-15T15:01");
    assertThat(told()).isEmpty();
    assertThat(ends()).containsExactly("STANDING SENT TOLD");
  }

  @Test
  void anUnclearTimeIsSaidToBeSo() {
    Map<String, String> times =
        Map.of(
            "每周一", "“每周一”没有说几点",
            "今天早上8点", "“今天早上8点”已经过了",
            "2月30日8点", "没有“2月30日8点”这一天",
            "明天25点", "没有“明天25点”这个时刻",
            "有空的时候", "没看懂时间“有空的时候”",
            "2035年中秋节上午9点", "节假日表里还没有");
    times.forEach(
        (when, said) ->
            assertThat(branch.wants("王组织", new Organising.Remind(when, "交心得")))
                .startsWith(said));
  }

  @Test
  void aDoubtfulHourIsPointedOut() {
    assertThat(branch.wants("王组织", new Organising.Remind("周五3点", "交心得")))
        .startsWith("要在2025年6月13日（周五）15:00提醒：交心得。时间如有不对");
  }

  @Test
  void onlyOrganisersHaveTheGroupReminded() {
    assertThat(branch.wants("张三", new Organising.Remind("每周一早上八点半", "交心得"))).doesNotContain("确认");
  }

  @Test
  void tomorrowsAreCalledOff() {
    lesson("l1", "主题党日", "2025-06-14T15:00");
    branch.wants("王组织", new Organising.Remind("每天早上8点", "打卡学习"));
    branch.says("王组织", "确认");
    chat.pass(MINUTE);
    told();
    assertThat(branch.wants("王组织", new Organising.CancelReminder("明天")))
        .isEqualTo("已取消2个提醒：\n6月13日（周五）8:00 打卡学习\n6月13日（周五）15:00 预告“主题党日”");
    until("2025-06-14T07:59");
    assertThat(told()).isEmpty();
    until("2025-06-14T08:01");
    assertThat(told()).singleElement().asString().contains("打卡学习");
    assertThat(branch.wants("王组织", new Organising.CancelReminder("打卡学习的")))
        .isEqualTo("已取消1个提醒：\n每天8:00 打卡学习");
    assertThat(branch.wants("王组织", new Organising.CancelReminder("打卡学习的"))).startsWith("没有找到");
    until("2025-06-15T08:01");
    assertThat(told()).noneMatch(text -> text.contains("打卡学习"));
  }

  @Test
  void nextWeekIsPreviewed() {
    lesson("l1", "主题党日", "2025-06-18T15:00");
    branch.wants("王组织", new Organising.Remind("每周一早上八点半", "交心得"));
    branch.says("王组织", "确认");
    assertThat(branch.wants("王组织", new Organising.PreviewReminders("下周")))
        .isEqualTo(
            """
            一共6个提醒：
            6月16日（周一）8:30 交心得
            6月17日（周二）15:00 预告“主题党日”
            6月18日（周三）14:30 “主题党日”快要开始
            6月18日（周三）15:00 “主题党日”开始
            6月18日（周三）15:10 提醒没有签到“主题党日”的人
            6月19日（周四）17:00 提醒补学“主题党日”\
            """);
    assertThat(branch.wants("王组织", new Organising.PreviewReminders("明天"))).isEqualTo("这段时间没有提醒。");
  }

  @Test
  void whoIsMissingNowIsCalledAtOnce() {
    assertThat(branch.wants("王组织", new Organising.RemindMissing())).isEqualTo("现在没有进行中的学习。");
    branch.says("王组织", "发起学习 党课").says("张三", "签到");
    assertThat(branch.wants("王组织", new Organising.RemindMissing()))
        .isEqualTo("“党课”还有2位没有签到。到了请发“签到”，来不了请发“请假”。");
    branch.says("李四", "签到").says("王组织", "签到");
    assertThat(branch.wants("王组织", new Organising.RemindMissing())).startsWith("“党课”没有缺人");
  }
}
