package io.xuewei.bot.chat;

import java.util.Optional;

/// What an organiser wants done for the group. Nothing is looked up yet: times, names and titles
/// are still the words.
public sealed interface Organising {

  /// `发起学习 主题党日 周五下午3点 二楼会议室`, `每周一早上八点半党课 二楼`
  ///
  /// @param what everything behind `发起学习`; may be empty
  record Plan(String what) implements Organising {}

  /// `结束学习`
  record Close() implements Organising {}

  /// `推送《条例》第二章 分三天`
  ///
  /// @param title without 《》
  /// @param section `第二章`; may be empty
  /// @param spread `分三天`; may be empty
  record PushText(String title, String section, String spread) implements Organising {}

  /// `本周五的课改到下周一`, `主题党日改到周五下午3点`
  record Move(String which, String to) implements Organising {}

  /// `取消周五的学习`
  record CancelLesson(String which) implements Organising {}

  /// `有哪些学习安排`, `本周学什么`
  record Schedule(String period) implements Organising {}

  /// `每周一早上八点半提醒交心得`, `明天下午3点提醒大家带笔记本`
  ///
  /// @param when the words about the time
  /// @param what to remind of
  record Remind(String when, String what) implements Organising {}

  /// `提醒还没签到的人`
  record RemindMissing() implements Organising {}

  /// `取消明天提醒`, `取消交心得的提醒`
  record CancelReminder(String which) implements Organising {}

  /// `预览下周提醒`
  record PreviewReminders(String period) implements Organising {}

  /// `免打扰 22:00-7:00`
  record QuietHours(String hours) implements Organising {}

  /// `本群别主动说话`; false: `本群可以主动说话`
  record Hush(boolean hushed) implements Organising {}

  /// `收到请回复` in a notice of the organiser's, or `发通知 明天停电 收到请回复`
  record Call(String topic) implements Organising {}

  /// `还差谁`, `谁还没签到`, `还差谁没回复`
  record WhoIsMissing() implements Organising {}

  /// `统计一下本次到会`, `咱们组到会率多少`
  ///
  /// @param period `本次`, `本月`; may be empty
  record Tally(String period) implements Organising {}

  /// `谁连续两次没来`
  record AbsentInARow(int times) implements Organising {}

  /// `导出本月台账`
  ///
  /// @param format `xlsx`, `csv`, or empty
  record ExportLedger(String period, String format) implements Organising {}

  /// `生成会议记录 docx`
  record Minutes(String which) implements Organising {}

  /// `李四按公假算`, `把王五改成线上参加`, `把张三改成迟到`
  ///
  /// @param as `公假`, `线上参加`, `到会`
  record Correct(String name, String as) implements Organising {}

  /// `给张三补录 6月12日`
  record AddRecord(String name, String when) implements Organising {}

  /// `同意张三请假`, `不同意张三补签`; `同意` alone means all that wait
  ///
  /// @param name may be empty
  record Approve(String name, boolean granted) implements Organising {}

  /// `应到人数不算退休的`; false: `应到人数算上退休的`
  record Exclude(String standing, boolean excluded) implements Organising {}

  /// `流动党员单列`
  record ListApart(String standing) implements Organising {}

  /// `规则`, `规则 迟到 15分钟`
  ///
  /// @param name may be empty: all of them
  /// @param value may be empty: to be told
  record SetRule(String name, String value) implements Organising {}

  /// `签到二维码`
  record CheckInPage() implements Organising {}

  /// `名册`
  record Roster() implements Organising {}

  /// `李四加入`, `张三转出`, `赵六长期病休到年底`, `孙七退休`, `钱八流动`
  ///
  /// @param as the words about what they are now
  record ChangeMember(String name, String as) implements Organising {}

  /// `李四是第2位`, `李四不是本组的`, `李四加入名册`: answers to whom a name belongs
  ///
  /// @param choice from 1; 0: nobody of the group; -1: somebody new
  record Identify(String name, int choice) implements Organising {}

  /// `设张三为组织员`, `撤销张三的组织员`
  record Appoint(String name, String role, boolean appointed) implements Organising {}

  /// `发个测验 5题 限时到20点 匿名`
  ///
  /// @param questions 0 when not said
  /// @param until the words about the end; may be empty
  record Quiz(int questions, String until, boolean anonymous) implements Organising {}

  /// `这份文件学到哪了`, `《条例》学到哪了`
  record Covered(Optional<String> title) implements Organising {}
}
