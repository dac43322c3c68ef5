package io.xuewei.bot.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterInChatTest {

  @TempDir Path folder;
  private RosterScene scene;
  private Chat.Room branch;

  @BeforeEach
  void open() throws Exception {
    scene = new RosterScene(folder);
    scene.imports("一支部", "姓名,备注,角色\n张三,财务科,\n张三,后勤科,\n李四,,\n王组织,,组织员\n李管理,,管理员\n");
    branch = scene.chat.in("一支部");
    branch.says("王组织", "发起学习 主题党日").botSays("学习开始:主题党日。请发\"签到\"。");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void asks(String text) {
    scene.chat.pass(Duration.ofSeconds(2));
    assertThat(branch.news()).extracting(Part::text).last().isEqualTo(text);
  }

  private String says(String member, Organising wish) {
    return scene.says("一支部", member, wish);
  }

  @Test
  void recognisesTheOneOfTheNameWithoutAWord() {
    branch.says("李四", "签到").botSays("李四,已签到(第1位)。");
    scene.chat.pass(Duration.ofSeconds(2));
    assertThat(branch.news()).hasSize(1);
    assertThat(scene.member("一支部", "李四").person())
        .isEqualTo(scene.store().directory().person(new Member("hall", "code-李四")).orElseThrow());
    assertThat(scene.names("一支部")).hasSize(5);
  }

  @Test
  void asksOnceWhichOfTwoItIs() {
    branch.says("张三", "签到").botSays("张三,已签到(第1位)。");
    asks("张三是名册上的哪一位? 1.张三(财务科) 2.张三(后勤科)\n请组织员回复:张三是第1位,或:张三不是本组的");
    branch.says("张三", "签到").botSays("张三,您19:00已经签过到了。");
    scene.chat.pass(Duration.ofMinutes(1));
    assertThat(branch.news()).hasSize(1);
    assertThat(says("王组织", new Organising.Identify("张三", 3))).isEqualTo("张三只有2位可选。");
    assertThat(says("王组织", new Organising.Identify("张三", 2))).isEqualTo("好的,张三已对上名册。");
    Person person = scene.store().directory().person(new Member("hall", "code-张三")).orElseThrow();
    assertThat(scene.store().rosterBook().note(person.id())).contains("后勤科");
    branch.says("张三", "签到").botSays("张三,您19:00已经签过到了。");
    assertThat(scene.names("一支部")).hasSize(5);
    assertThat(says("王组织", new Organising.Identify("张三", 1))).isEqualTo("现在没有关于张三的疑问。");
  }

  @Test
  void givesNobodyTheAccountsOfTwo() {
    branch.says("张三", "签到");
    scene.chat.pass(Duration.ofSeconds(2));
    says("王组织", new Organising.Identify("张三", 1));
    scene.hears("一支部", "code-另一位", "张三");
    assertThat(scene.names("一支部")).hasSize(5);
    assertThat(scene.store().directory().person(new Member("hall", "code-另一位")))
        .map(Person::id)
        .contains(scene.member("一支部", "张三(后勤科)").person().id());
  }

  @Test
  void exemptsNobodyWithoutAReason() {
    assertThat(says("王组织", new Organising.ChangeMember("李四", "免于统计")))
        .isEqualTo("免于统计要写明原因,例如:李四免于统计(原因:援外)");
    assertThat(says("王组织", new Organising.ChangeMember("李四", "免于统计(原因:援外)")))
        .isEqualTo("李四:已记为免于统计。");
    assertThat(scene.member("一支部", "李四").standings()).containsExactly(StandingKind.EXEMPT);
  }

  @Test
  void asksAboutANameThatIsNotOnTheRoster() {
    branch.says("钱七", "签到");
    asks("名册上没有钱七。请组织员回复:钱七加入名册,或:钱七不是本组的");
    assertThat(scene.names("一支部")).doesNotContain("钱七");
    assertThat(says("王组织", new Organising.Identify("钱七", -1))).isEqualTo("好的,钱七已加入名册。");
    assertThat(scene.names("一支部")).contains("钱七");
    branch.says("孙八", "签到");
    scene.chat.pass(Duration.ofSeconds(2));
    assertThat(says("王组织", new Organising.Identify("孙八", 0))).isEqualTo("好的,孙八不计入本组名册。");
    branch.says("孙八", "签到");
    scene.chat.pass(Duration.ofMinutes(1));
    assertThat(branch.news()).hasSize(1);
    assertThat(scene.names("一支部")).doesNotContain("孙八");
  }

  @Test
  void letsEverybodyJoinWhereNoRosterWasImported() {
    Chat.Room open = scene.chat.in("读书会");
    open.says("王组织", "发起学习");
    open.says("赵六", "签到");
    scene.chat.pass(Duration.ofSeconds(2));
    assertThat(open.news()).hasSize(1);
    assertThat(scene.names("读书会")).containsExactlyInAnyOrder("王组织", "赵六");
  }

  @Test
  void takesSomebodyOnTheMoveAsAGuest() throws Exception {
    scene.imports("外地支部", "姓名,成员代码,流动\n周九,code-周九,是\n");
    branch.says("周九", "签到");
    scene.chat.pass(Duration.ofSeconds(2));
    assertThat(branch.news()).hasSize(1);
    assertThat(scene.member("一支部", "周九").guest()).isTrue();
    assertThat(scene.names("外地支部")).containsExactly("周九");
  }

  @Test
  void tellsNamesToTheOrganiserAloneOnly() {
    says("王组织", new Organising.ChangeMember("李四", "长期病休"));
    branch.says("王组织", "签到");
    assertThat(says("王组织", new Organising.Roster()))
        .isEqualTo("一支部:名册5人(其中长期病休1人)。\n名单请私聊我发\"名册\"。");
    assertThat(scene.says("with-王组织", "王组织", new Organising.Roster()))
        .startsWith("一支部:名册5人(其中长期病休1人)。\n")
        .contains("张三(财务科)", "李四(长期病休)", "王组织(组织员)", "李管理(管理员)");
    assertThat(scene.says("with-李四", "李四", new Organising.Roster()))
        .isEqualTo("这里还没有名册。有人签到后自动记入,也可以导入。");
  }

  @Test
  void keepsWhoJoinsAndLeaves() {
    assertThat(says("王组织", new Organising.ChangeMember("吴十", "加入")))
        .isEqualTo("已加入名册:吴十,自2025年6月12日起计。");
    assertThat(says("王组织", new Organising.ChangeMember("吴十", "加入")))
        .isEqualTo("吴十已经在名册上。同名的另一位请加备注,例如:吴十(财务科)加入");
    assertThat(says("王组织", new Organising.ChangeMember("张三", "转出")))
        .isEqualTo("张三有2位,请加备注指明,例如:张三(财务科)");
    assertThat(says("王组织", new Organising.ChangeMember("张三(财务科)", "6月10日转出")))
        .isEqualTo("张三是2025年6月12日加入的,不能更早转出。");
    assertThat(says("王组织", new Organising.ChangeMember("张三(财务科)", "转出")))
        .isEqualTo("张三已转出,最后一天是2025年6月12日。");
    scene.chat.pass(Duration.ofDays(1));
    assertThat(scene.names("一支部")).containsExactlyInAnyOrder("张三(后勤科)", "李四", "王组织", "李管理", "吴十");
    assertThat(says("王组织", new Organising.ChangeMember("张三(财务科)", "加入")))
        .isEqualTo("已加入名册:张三,自2025年6月13日起计。");
    assertThat(scene.names("一支部")).hasSize(6);
    assertThat(says("王组织", new Organising.ChangeMember("没有人", "转出"))).isEqualTo("名册上没有没有人。");
    assertThat(says("王组织", new Organising.ChangeMember("李四", "瘦了"))).startsWith("没看懂\"瘦了\"。");
  }

  @Test
  void keepsStandingsForTheirDays() {
    assertThat(says("王组织", new Organising.ChangeMember("李四", "6月1日起借调到年底(原因:区里)")))
        .isEqualTo("李四:已记为借调,到2025年12月31日。");
    assertThat(says("王组织", new Organising.ChangeMember("李四", "流动"))).isEqualTo("李四:已记为流动。");
    String group = scene.store().rosterBook().named("一支部").getFirst().id();
    String person = scene.member("一支部", "李四").person().id();
    var book = scene.store().rosterBook();
    assertThat(book.standings(person, group, LocalDate.of(2025, 5, 31))).isEmpty();
    assertThat(book.standings(person, group, LocalDate.of(2025, 12, 31)))
        .containsExactlyInAnyOrder(StandingKind.SECONDED, StandingKind.MOBILE);
    assertThat(book.standings(person, group, LocalDate.of(2026, 1, 1)))
        .containsExactly(StandingKind.MOBILE);
    scene.chat.pass(Duration.ofDays(10));
    assertThat(says("王组织", new Organising.ChangeMember("李四", "流动结束"))).isEqualTo("李四:流动已结束。");
    assertThat(says("王组织", new Organising.ChangeMember("李四", "恢复正常"))).isEqualTo("李四:已恢复正常统计。");
    assertThat(book.standings(person, group, LocalDate.of(2025, 6, 22))).isEmpty();
    assertThat(book.standings(person, group, LocalDate.of(2025, 6, 20)))
        .containsExactlyInAnyOrder(StandingKind.SECONDED, StandingKind.MOBILE);
  }

  @Test
  void appointsOrganisersOfOneGroup() {
    branch.says("李四", "签到");
    branch.says("李四", "结束学习").botSays("发起和结束学习由组织员操作。");
    assertThat(says("王组织", new Organising.Appoint("李四", "组织员", true)))
        .isEqualTo(scene.texts.say("admin.adminsOnly"));
    assertThat(says("李管理", new Organising.Appoint("李四", "组织员", true))).isEqualTo("已设李四为本组组织员。");
    assertThat(scene.roles().mayOrganise(new Member("hall", "code-李四"), new Place("hall", "二支部")))
        .isFalse();
    branch.says("李四", "结束学习").botSays("学习结束:主题党日。共1人签到。");
    assertThat(says("李管理", new Organising.Appoint("李四", "组织员", false))).isEqualTo("李四不再是本组组织员。");
    branch.says("李四", "发起学习").botSays("发起和结束学习由组织员操作。");
    assertThat(scene.names("一支部")).contains("李四");
  }
}
