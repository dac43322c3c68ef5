package io.xuewei.bot.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitBookTest {

  private static final String TREE =
      """
      组织登记表,,,,
      单位,上级,层级,组建方式,依托支部/群
      乙公司,甲街道,企业,联合建,一支部
      丙公司,甲街道,企业,挂靠建,一支部
      一支部,甲街道,支部,单独建,
      丁公司,甲街道,企业,,
      甲街道,东区,街道,,
      东区,全市,区,,
      西区,全市,区,,
      戊公司,西区,企业,单独建,二支部
      全市,,市,,
      合计,9,,,
      """;

  private final Texts texts = Texts.load();
  @TempDir Path folder;
  private Chat chat;
  private UnitBook units;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    var ids = new Ids(new SplittableRandom(5));
    units =
        new UnitBook(
            chat.store().units(),
            chat.store().directory(),
            chat.store().records(),
            ids,
            chat.clock);
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private UnitReport imports(String csv) throws Exception {
    UnitPlan plan = units.plan(csv.getBytes(StandardCharsets.UTF_8), List.of());
    units.carryOut(plan);
    return UnitReport.of(plan, false, texts);
  }

  private void lesson(String room) {
    chat.in(room).says("王组织", "发起学习 党课").says("张三", "签到").says("王组织", "结束学习");
  }

  private String tree() {
    return CoverageReport.lines(units.coverage(90, 7), texts);
  }

  @Test
  void rollsCoverageUpTheTree() throws Exception {
    lesson("一支部");
    chat.in("二支部").says("王组织", "发起学习 党课").says("王组织", "结束学习");
    UnitReport report = imports(TREE);
    assertThat(report.counts()).isEqualTo(new UnitReport.Counts(9, 9, 0, 0, 4, 0));
    assertThat(tree())
        .isEqualTo(
            """
            全市(市) 3/5 60.0%
              东区(区) 3/4 75.0%
                甲街道(街道) 3/4 75.0%
                  一支部(支部,单独建) 1/1 100.0%
                  丁公司(企业) 0/1 0.0%
                  丙公司(企业,挂靠建) 1/1 100.0%
                  乙公司(企业,联合建) 1/1 100.0%
              西区(区) 0/1 0.0%
                戊公司(企业,单独建) 0/1 0.0%
            覆盖率=有活跃群的登记单位÷登记单位;活跃:90天内办过学习(规则版本7),截至2025-06-12。\
            """);
    chat.pass(Duration.ofDays(91));
    assertThat(tree()).startsWith("全市(市) 0/5 0.0%");
    lesson("一支部");
    assertThat(tree()).startsWith("全市(市) 3/5 60.0%");
  }

  @Test
  void changesNothingTheSecondTimeAndMovesWhatStandsElsewhere() throws Exception {
    lesson("一支部");
    lesson("二支部");
    imports(TREE);
    assertThat(imports(TREE).counts()).isEqualTo(new UnitReport.Counts(9, 0, 0, 9, 4, 0));
    assertThat(imports("单位,上级,层级\n丁公司,西区,企业\n").counts())
        .isEqualTo(new UnitReport.Counts(1, 0, 1, 0, 0, 0));
    assertThat(tree()).contains("西区(区) 1/2 50.0%").contains("东区(区) 3/3 100.0%");
  }

  @Test
  void saysWhatCannotBePlaced() throws Exception {
    UnitReport report =
        imports(
            """
            单位,上级,层级,组建方式,依托
            甲区,,区,,
            乙区,,区,,
            街道,甲区,街道,,
            街道,乙区,街道,,
            丙公司,街道,企业,,
            丁公司,甲区/街道,企业,联合建,
            戊公司,没有的,企业,,
            己公司,庚公司,企业,,
            庚公司,己公司,企业,,
            甲区,,区,,
            辛公司,甲区,大企业,,
            ,甲区,企业,,
            壬公司,甲区,企业,自己建,
            癸公司,甲区,企业,挂靠建,没有的群
            """);
    assertThat(report.problems())
        .extracting(RosterReport.Problem::row)
        .containsExactly(6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    assertThat(report.problems().getFirst().text()).startsWith("有几个单位叫\"街道\"");
    assertThat(report.counts()).isEqualTo(new UnitReport.Counts(14, 7, 0, 0, 0, 7));
    assertThat(tree()).contains("    丁公司(企业) 0/1 0.0%").doesNotContain("丙公司");
  }

  @Test
  void knowsNoRateWhereNothingIsRegistered() throws Exception {
    imports("单位,层级\n甲区,区\n");
    assertThat(tree()).startsWith("甲区(区) 0/0 待补");
  }
}
