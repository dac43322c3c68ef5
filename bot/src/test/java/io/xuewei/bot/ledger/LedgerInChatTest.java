package io.xuewei.bot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.LedgerRoom;
import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.ledger.export.LedgerFiles;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.GroupRoles;
import io.xuewei.bot.roster.Origin;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.roster.RosterEntry;
import io.xuewei.bot.roster.RosterMember;
import io.xuewei.bot.roster.StandingKind;
import io.xuewei.bot.rule.RuleDesk;
import io.xuewei.bot.rule.Rulebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 一支部 has 张三, 李四, 王五 (mobile), 周八 (retired), 吴九 (long sick) on an imported roster, and 王组织, who
/// organises it.
class LedgerInChatTest {

  private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
  private static final Group BRANCH = new Group("g1", "一支部", true, Optional.empty());

  @TempDir Path folder;
  private Chat chat;
  private LedgerDesk desk;
  private RuleDesk rules;
  private LedgerFiles files;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    var store = chat.store();
    var roles = new Roles(Map.of("hall", Set.of("code-王组织")), Map.of("hall", Set.of("code-李管理")));
    var texts = Texts.load();
    var offers =
        new Offers(
            "https://xuewei.example.org",
            new Ids(new SplittableRandom(3)),
            new Words(texts),
            chat.clock);
    var stored =
        new Ledgers.Stored(store.ledger(), store.lessons(), store.directory(), store.rules());
    var ledgers = new Ledgers(stored, offers.words(), id -> id, chat.clock);
    var inGroups = new GroupRoles(roles, store.directory(), store.rosterBook());
    desk = new LedgerDesk(ledgers, stored, inGroups, offers, chat.clock);
    rules = new RuleDesk(store.rules(), store.directory(), roles, texts, chat.clock);
    files = LedgerRoom.files(store, id -> id, "https://xuewei.example.org", chat.clock);
    roster();
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private void roster() {
    var entries = new ArrayList<Entry>();
    entries.add(new RosterEntry.Founded(BRANCH, new Place("hall", "一支部"), chat.clock.instant()));
    for (String name : List.of("张三", "李四", "王五", "周八", "吴九", "王组织")) {
      entries.add(new RosterEntry.Met(new Person(name, name), chat.clock.instant()));
      var member = new Member("hall", "code-" + name);
      entries.add(new RosterEntry.Linked(member, name, name, chat.clock.instant()));
      var origin = Origin.imported(chat.clock.instant());
      var term = RosterMember.Term.from(SINCE);
      entries.add(new RosterEntry.Enrolled(name, BRANCH.id(), term, origin));
    }
    entries.add(stands("王五", StandingKind.MOBILE));
    entries.add(stands("周八", StandingKind.RETIRED));
    entries.add(stands("吴九", StandingKind.LONG_SICK));
    chat.store().records().write(entries);
  }

  private RosterEntry stands(String name, StandingKind kind) {
    var stay = new RosterEntry.Stay(kind, SINCE, Optional.empty(), Optional.empty());
    return new RosterEntry.Stands(name, BRANCH.id(), stay, Origin.imported(chat.clock.instant()));
  }

  private Message from(String member, boolean direct) {
    String room = direct ? "with-" + member : "一支部";
    return new Message(
        "hall",
        "k",
        new Message.Room(room, direct, room),
        new Message.Sender("code-" + member, member, false),
        "asked",
        "",
        chat.clock.instant(),
        true,
        List.of(),
        Optional.empty());
  }

  private Message inGroup(String member) {
    return from(member, false);
  }

  private Message alone(String member) {
    return from(member, true);
  }

  private String said(Turn turn) {
    chat.store().records().write(turn.entries());
    return turn.reply().orElseThrow().text();
  }

  private void lesson(String topic, String... present) {
    Chat.Room group = chat.in("一支部");
    group.says("王组织", "发起学习 " + topic);
    for (String name : present) {
      group.says(name, "签到");
    }
    group.says("王组织", "结束学习");
    chat.clock.pass(Duration.ofDays(1));
  }

  @Test
  void whoIsMissingIsANumberInTheGroupAndNamesForTheOrganiserAlone() {
    chat.in("一支部").says("王组织", "发起学习 主题党日").says("张三", "签到");
    assertThat(said(desk.whoIsMissing(inGroup("王组织")))).isEqualTo("主题党日还差4人。名单请组织员私信我查看。");
    assertThat(said(desk.whoIsMissing(alone("王组织")))).isEqualTo("主题党日还差4人:周八、李四、王五、王组织。");
    chat.in("一支部").says("李四", "签到").says("王五", "签到").says("周八", "签到").says("王组织", "签到");
    assertThat(said(desk.whoIsMissing(inGroup("王组织")))).isEqualTo("主题党日:都齐了。");
  }

  @Test
  void oneLessonIsCountedWhileItRunsAndWhenItIsOver() {
    chat.in("一支部").says("王组织", "发起学习 主题党日").says("张三", "签到");
    assertThat(said(desk.tally(inGroup("张三"), "本次")))
        .isEqualTo("主题党日正在进行,目前:\n应到5人,已到1人(线上0,迟到0),请假0人,还差4人。\n应到不计:长期病休1。统计规则:默认。");
    chat.in("一支部").says("李四", "线上参加").says("王组织", "结束学习");
    assertThat(said(desk.tally(inGroup("王组织"), "本次")))
        .isEqualTo("主题党日到会情况:\n应到5人,实到2人(线上1,迟到0),请假0人,缺席3人。\n到会率:2/5，40.0%\n应到不计:长期病休1。统计规则:默认。");
  }

  @Test
  void thePeriodIsCountedBothWaysForMobileMembers() {
    lesson("党课", "张三", "李四", "王五");
    lesson("主题党日", "张三", "王组织");
    assertThat(said(desk.tally(inGroup("张三"), "")))
        .isEqualTo(
            "2025年6月1日至2025年6月30日,已办2次:\n到会率:5/10，50.0%\n含流动党员5/10，50.0%;不含流动党员4/8，50.0%\n"
                + "参学率(含补学):5/10，50.0%\n应到不计:长期病休2。统计规则:默认。");
  }

  @Test
  void theRetiredAreNotExpectedAnyMoreAndTheVersionIsNamed() {
    lesson("党课", "张三", "李四", "王五");
    var wish = new Organising.Exclude("退休的", true);
    assertThat(said(rules.exclude(inGroup("王组织"), wish)))
        .isEqualTo("好的,应到不计由\"长期病休、借调、转出未移交、免于统计\"改为\"长期病休、借调、转出未移交、退休、免于统计\"。");
    assertThat(said(desk.tally(inGroup("王组织"), "党课")))
        .contains("应到4人,实到3人", "到会率:3/4，75.0%", "应到不计:长期病休1、退休1。统计规则:第1版。");
    assertThat(said(rules.listApart(inGroup("王组织"), new Organising.ListApart("流动党员"))))
        .contains("改为\"流动\"");
    assertThat(said(desk.tally(inGroup("王组织"), "本月"))).contains("流动单列:1/1，100.0%");
    assertThat(said(rules.exclude(inGroup("王组织"), new Organising.Exclude("退休", false))))
        .contains("改为\"长期病休、借调、转出未移交、免于统计\"");
  }

  @Test
  void absencesInARowAreMaskedInTheGroup() {
    lesson("一", "张三", "李四", "王五", "周八", "王组织");
    lesson("二", "张三", "王五", "王组织");
    lesson("三", "张三", "李四", "王组织");
    lesson("四", "张三", "李四", "王五", "王组织");
    assertThat(said(desk.absentInARow(inGroup("王组织"), 2))).isEqualTo("连续2次及以上无故缺席1人:周*。");
    assertThat(said(desk.absentInARow(alone("王组织"), 2))).isEqualTo("连续2次及以上无故缺席1人:周八。");
    assertThat(said(desk.absentInARow(alone("王组织"), 4))).isEqualTo("没有连续4次无故缺席的成员。");
  }

  @Test
  void aMemberLearnsAloneWhatTheyMissed() {
    lesson("党课", "张三");
    lesson("主题党日", "李四");
    assertThat(said(desk.missed(alone("李四"), ""))).isEqualTo("您有1次没有到会:\n6月12日 党课:缺席");
    assertThat(said(desk.missed(inGroup("李四"), ""))).isEqualTo("您有1次没有到会,具体哪几次请私信我查看。");
    assertThat(said(desk.missed(alone("吴九"), ""))).isEqualTo("没有查到您缺席的学习。");
  }

  @Test
  void aLedgerIsFetchedOnceFromALinkThatOnlyTheOrganiserSees() {
    lesson("党课", "张三");
    var wish = new Organising.ExportLedger("本月", "");
    assertThat(said(desk.export(inGroup("王组织"), wish)))
        .isEqualTo("一支部学习台账(2025年6月1日至2025年6月30日)含个人记录,请组织员私信我导出。");
    String link = said(desk.export(alone("王组织"), wish)).lines().toList().getLast();
    assertThat(link).startsWith("https://xuewei.example.org/files/");
    String secret = link.substring(link.lastIndexOf('/') + 1);
    Offer offer = chat.store().fileLinks().take(secret, chat.clock.instant()).orElseThrow();
    LedgerFiles.Made made = files.make(offer).orElseThrow();
    assertThat(made.name()).isEqualTo("一支部学习台账2025-06-01—2025-06-30.xlsx");
    assertThat(made.content()).startsWith('P', 'K');
    assertThat(chat.store().fileLinks().take(secret, chat.clock.instant())).isEmpty();
  }

  @Test
  void aLinkEndsAfterAQuarterOfAnHour() {
    lesson("党课", "张三");
    String link = said(desk.minutes(alone("王组织"), "")).lines().toList().getLast();
    chat.clock.pass(Duration.ofMinutes(16));
    String secret = link.substring(link.lastIndexOf('/') + 1);
    assertThat(chat.store().fileLinks().take(secret, chat.clock.instant())).isEmpty();
  }

  @Test
  void rulesAreToldAndChangedByAnAdmin() {
    var wish = new Organising.SetRule("迟到", "15分钟");
    assertThat(said(rules.set(inGroup("王组织"), wish))).isEqualTo("规则由管理员修改。");
    assertThat(said(rules.set(inGroup("李管理"), wish))).isEqualTo("好的,迟到由\"10分钟\"改为\"15分钟\"。");
    assertThat(chat.store().rules().value(Rulebook.LATE, "g1")).isEqualTo(15);
    assertThat(chat.store().rules().value(Rulebook.LATE, "another")).isEqualTo(10);
    assertThat(said(rules.set(alone("李管理"), new Organising.SetRule("迟到", "20"))))
        .isEqualTo("好的,迟到由\"10分钟\"改为\"20分钟\"。");
    assertThat(chat.store().rules().value(Rulebook.LATE, "another")).isEqualTo(20);
    assertThat(said(rules.set(inGroup("王组织"), new Organising.SetRule("迟到", ""))))
        .isEqualTo("迟到:15分钟(第1版)");
    said(rules.set(inGroup("李管理"), new Organising.SetRule("迟到", "默认")));
    assertThat(chat.store().rules().value(Rulebook.LATE, "g1")).isEqualTo(20);
    assertThat(said(rules.set(inGroup("李管理"), new Organising.SetRule("迟到", "很久"))))
        .isEqualTo("\"迟到\"可以填:0—120分钟。");
    assertThat(said(rules.set(inGroup("王组织"), new Organising.SetRule("", ""))))
        .contains("免打扰:22:00-07:00(默认)", "群内点名:否(默认)");
  }

  @Test
  void somebodyWhoLeftIsNotExpectedAfterwards() {
    lesson("党课", "张三");
    var term = RosterMember.Term.from(SINCE).endingOn(LocalDate.of(2025, 6, 12));
    var left = new RosterEntry.Enrolled("李四", "g1", term, Origin.imported(chat.clock.instant()));
    chat.store().records().write(List.of(left));
    lesson("主题党日", "张三");
    assertThat(said(desk.tally(inGroup("王组织"), "党课"))).contains("应到5人");
    assertThat(said(desk.tally(inGroup("王组织"), "主题党日"))).contains("应到4人");
  }
}
