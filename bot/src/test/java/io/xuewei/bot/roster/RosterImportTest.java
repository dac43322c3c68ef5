package io.xuewei.bot.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.chat.Member;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterImportTest {

  private static final String FIRST =
      """
      姓名,备注,成员代码,角色,加入日期,流动,状态
      张三,财务科,code-三,成员,2024-03-01,否,
      张三,后勤科,,成员,2024-03-01,否,
      李四,,,组织员,2024-03-01,是,长期病休
      """;

  @TempDir Path folder;
  private RosterScene scene;

  @BeforeEach
  void open() {
    scene = new RosterScene(folder);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static RosterReport.Counts counts(
      int read, long added, long changed, long same, long left) {
    return new RosterReport.Counts(read, added, changed, same, left, 0);
  }

  @Test
  void bringsInWhoIsThere() throws Exception {
    RosterReport report = scene.imports("一支部", FIRST);
    assertThat(report.counts()).isEqualTo(counts(3, 3, 0, 0, 0));
    assertThat(report.sameNames()).containsExactly("张三");
    assertThat(scene.names("一支部")).containsExactlyInAnyOrder("张三(财务科)", "张三(后勤科)", "李四");
    RosterMember four = scene.member("一支部", "李四");
    assertThat(four.role()).isEqualTo(Role.ORGANISER);
    assertThat(four.standings())
        .containsExactlyInAnyOrder(StandingKind.MOBILE, StandingKind.LONG_SICK);
    assertThat(four.term()).isEqualTo(RosterMember.Term.from(LocalDate.of(2024, 3, 1)));
    assertThat(scene.nameOf("三")).contains("张三");
    Group group = scene.store().rosterBook().named("一支部").getFirst();
    assertThat(group.kept()).isTrue();
    assertThat(
            scene
                .store()
                .directory()
                .belongs(four.person().id(), group.id(), LocalDate.of(2024, 2, 29)))
        .isFalse();
  }

  @Test
  void changesNothingTheSecondTime() throws Exception {
    scene.imports("一支部", FIRST);
    RosterReport again = scene.imports("一支部", FIRST);
    assertThat(again.counts()).isEqualTo(counts(3, 0, 0, 3, 0));
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void changesNothingInADryRun() throws Exception {
    var options = new RosterImport.Options("一支部", List.of(), false, Optional.empty());
    RosterPlan plan = scene.roster().plan(FIRST.getBytes(StandardCharsets.UTF_8), options);
    assertThat(RosterReport.of(plan, true, scene.texts).lines(scene.texts))
        .contains("试运行:一支部的名册没有改动。", "读到3行:新增3,变更0,未变0,离开0,未收0。", "第4行:新增 李四", "第2行提醒");
    assertThat(scene.store().rosterBook().named("一支部")).isEmpty();
  }

  @Test
  void findsWhatChangedAndWhoLeft() throws Exception {
    scene.imports("一支部", FIRST);
    RosterReport report =
        scene.imports(
            "一支部",
            """
            姓名,备注,加入日期,离开日期,流动,状态,角色
            张三,财务科,2024-04-01,,否,,
            李四,,2024-03-01,2025-05-31,否,退休,成员
            王五,,,,,,
            """);
    assertThat(report.counts()).isEqualTo(counts(3, 1, 1, 0, 1));
    assertThat(report.changes())
        .containsExactly(
            new RosterReport.Line(2, "张三", "changed", List.of("term")),
            new RosterReport.Line(3, "李四", "left", List.of("role", "standing", "term")),
            new RosterReport.Line(4, "王五", "added", List.of()));
    assertThat(report.missing()).containsExactly("张三");
    assertThat(scene.names("一支部")).containsExactlyInAnyOrder("张三(财务科)", "张三(后勤科)", "王五");
    RosterMember four = scene.member("一支部", "李四");
    assertThat(four.term().until()).contains(LocalDate.of(2025, 5, 31));
    assertThat(four.role()).isEqualTo(Role.MEMBER);
    assertThat(four.standings()).containsExactly(StandingKind.RETIRED);
    Group group = scene.store().rosterBook().named("一支部").getFirst();
    assertThat(scene.store().directory().roster(group.id(), LocalDate.of(2024, 3, 15)))
        .extracting(Person::name)
        .containsExactly("张三", "李四");
  }

  @Test
  void letsThoseLeaveWhoAreMissingWhenTheFileIsWhole() throws Exception {
    scene.imports("一支部", FIRST);
    RosterReport report = scene.imports("一支部", "姓名\n李四\n", true);
    assertThat(report.counts()).isEqualTo(counts(1, 0, 0, 1, 2));
    scene.chat.clock.pass(Duration.ofDays(1));
    assertThat(scene.names("一支部")).containsExactly("李四");
    scene.imports("一支部", "姓名,备注\n张三,后勤科\n");
    assertThat(scene.names("一支部")).containsExactlyInAnyOrder("李四", "张三(后勤科)");
  }

  @Test
  void refusesWhatItCannotTellApart() throws Exception {
    scene.imports("一支部", FIRST);
    RosterReport report = scene.imports("一支部", "姓名\n张三\n王五\n王五\n");
    assertThat(report.counts()).isEqualTo(new RosterReport.Counts(3, 1, 0, 0, 0, 2));
    assertThat(report.problems())
        .containsExactly(
            new RosterReport.Problem(2, "", true, "名册上有不止一位张三,请在备注或成员代码一栏写明是哪一位"),
            new RosterReport.Problem(4, "", true, "已有一位同名的王五,请在备注或成员代码一栏写明区别"));
  }

  @Test
  void knowsAPersonOfSeveralGroupsByTheirAccount() throws Exception {
    scene.imports("一支部", FIRST);
    scene.imports("读书会", "姓名,成员代码\n张三,code-三\n");
    assertThat(scene.member("读书会", "张三").person())
        .isEqualTo(scene.store().directory().person(new Member("hall", "code-三")).orElseThrow());
    assertThat(scene.names("一支部")).contains("张三(财务科)");
  }

  @Test
  void saysWhichGroupIsMeantWhenTheTitleIsNotClear() throws Exception {
    scene.chat.in("一支部").says("张三", "签到");
    scene.chat.in("别处").says("张三", "签到");
    scene.imports("读书会", "姓名\n甲乙\n");
    assertThatThrownBy(() -> scene.imports("读书会", "姓名,单位\n甲乙,三组\n丙丁,四组\n"))
        .hasMessage("SEVERAL_GROUPS 三组、四组");
  }
}
