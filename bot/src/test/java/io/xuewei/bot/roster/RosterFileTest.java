package io.xuewei.bot.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.roster.Remark.What;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterFileTest {

  private static RosterFile csv(String text, String... columns) throws Exception {
    return RosterFile.read(text.getBytes(StandardCharsets.UTF_8), List.of(columns));
  }

  private static List<String> names(RosterFile file) {
    return file.lines().stream().map(line -> line.who().name()).toList();
  }

  @Test
  void findsTheHeaderBelowTitlesAndStopsAtTheFooter() throws Exception {
    var book = new TestBook("说明").row("填表说明").sheet("名册");
    book.title("第一党支部党员名册", 6).title("2025年6月", 6).row();
    book.row("序号", "姓 名", "所在党支部", "职务", "转入时间(年月)", "身份证号", "手机", "流动");
    book.row(
        1, "张 三", "一支部", "组织员", LocalDate.of(2024, 3, 1), "110101199003071234", "13800138000", "");
    book.row(2, "欧阳 娜娜", "", "支部书记", "2024.3", "", "", "是").row();
    book.row("序号", "姓 名", "所在党支部", "职务", "转入时间(年月)", "身份证号", "手机", "流动");
    book.row(3, "买买提·艾力", "", "", "", "", "", "否").row("", "合计", "3人").row("填表人:李四");
    RosterFile file = RosterFile.read(book.bytes(), List.of());
    assertThat(names(file)).containsExactly("张三", "欧阳娜娜", "买买提·艾力");
    assertThat(file.lines()).extracting(RosterLine::row).containsExactly(5, 6, 9);
    assertThat(file.lines())
        .extracting(RosterLine::role)
        .containsExactly(Role.ORGANISER, Role.MEMBER, Role.MEMBER);
    assertThat(file.lines())
        .extracting(line -> line.term().joined())
        .containsExactly(
            Optional.of(LocalDate.of(2024, 3, 1)),
            Optional.of(LocalDate.of(2024, 3, 1)),
            Optional.empty());
    assertThat(file.lines().get(1).standings()).containsExactly(StandingKind.MOBILE);
    assertThat(file.lines()).extracting(RosterLine::group).containsOnly("一支部");
    assertThat(file.layout().sheet()).isEqualTo("名册");
    assertThat(file.layout().otherSheets()).containsExactly("说明");
    assertThat(file.layout().columns())
        .containsExactlyInAnyOrder("姓名=B", "所在支部=C", "角色=D", "加入日期=E", "流动=H");
    assertThat(file.layout().ignored().secret()).containsExactly("F 身份证号", "G 手机");
    assertThat(file.layout().ignored().others()).containsExactly("A 序号");
    assertThat(file.remarks()).containsExactly(new Remark(6, "D", What.UNKNOWN_ROLE, "支部书记"));
    assertThat(file.toString()).doesNotContain("13800138000").doesNotContain("110101");
  }

  @Test
  void readsAHeaderOfTwoRows() throws Exception {
    RosterFile file = csv("姓名,时间,\n,加入,离开\n张三,2024-3-1,2025/6/1\n");
    assertThat(file.lines().getFirst().term())
        .isEqualTo(
            new RosterLine.Term(
                Optional.of(LocalDate.of(2024, 3, 1)), Optional.of(LocalDate.of(2025, 6, 1))));
  }

  @Test
  void takesColumnsAsTheyAreGiven() throws Exception {
    assertThat(names(csv("1,张三\n2,李四\n", "姓名=B"))).containsExactly("张三", "李四");
    assertThat(names(csv("学号,称呼,备注\n1,张三,甲\n", "姓名=b"))).containsExactly("张三");
    assertThatThrownBy(() -> csv("姓名,手机号\n张三,13800138000\n", "备注=B"))
        .isInstanceOf(NoTable.class)
        .hasMessage("PRIVATE_COLUMN B 手机号");
    assertThatThrownBy(() -> csv("姓名\n", "姓名")).hasMessage("BAD_MAPPING 姓名");
    assertThatThrownBy(() -> csv("甲,乙\n1,2\n")).hasMessage("NO_HEADER 姓名");
  }

  @Test
  void refusesRowsAndSaysWhichCell() throws Exception {
    RosterFile file =
        csv(
            """
            姓名,加入日期,离开日期,备注,流动,状态,成员代码
            =cmd|'/c calc'!A1,,,,,,
            ,2024-01-01,,,,,
            张三,2024.2.30,,,,,
            李四,2024-05-01,2024年3月,,,,
            王五,去年,,,,,
            赵六,,至今,电话138 0013 8000 财务科,大概,生病,13900139000
            +1234,,,,,,
            """);
    assertThat(names(file)).containsExactly("赵六");
    assertThat(file.lines().getFirst().who()).isEqualTo(new RosterLine.Who("赵六", "电话 财务科", ""));
    assertThat(file.remarks())
        .containsExactly(
            new Remark(2, "A", What.NOT_A_NAME, "=cmd|'/c calc'!A1"),
            new Remark(3, "A", What.NO_NAME, ""),
            new Remark(4, "B", What.NOT_A_DATE, "2024.2.30"),
            new Remark(5, "C", What.LEFT_BEFORE_JOINED, "2024年3月"),
            new Remark(6, "B", What.NOT_A_DATE, "去年"),
            new Remark(7, "D", What.PRIVATE_NUMBER, ""),
            new Remark(7, "G", What.PRIVATE_NUMBER, ""),
            new Remark(7, "E", What.UNKNOWN_MOBILE, "大概"),
            new Remark(7, "F", What.UNKNOWN_STANDING, "生病"),
            new Remark(8, "A", What.NOT_A_NAME, "+1234"));
  }

  @Test
  void readsWhatStandsInBracketsBehindAName() throws Exception {
    RosterFile file = csv("名字\n张三（流动）\n李四(退休)\n王五【一组】\nAnna Maria O'Neil\n");
    assertThat(file.lines())
        .extracting(line -> line.who().name())
        .containsExactly("张三", "李四", "王五", "Anna Maria O'Neil");
    assertThat(file.lines())
        .extracting(RosterLine::standings)
        .containsExactly(
            Set.of(StandingKind.MOBILE), Set.of(StandingKind.RETIRED), Set.of(), Set.of());
    assertThat(file.lines().get(2).who().note()).isEqualTo("一组");
  }

  @Test
  void takesOneGroupOfSeveral() throws Exception {
    RosterFile file = csv("姓名,所在支部\n张三,一支部\n李四,\n王五,二支部\n");
    RosterFile second = file.of(List.of("二支部"));
    assertThat(names(second)).containsExactly("王五");
    assertThat(second.remarks()).extracting(Remark::what).containsOnly(What.OTHER_GROUP);
    assertThatThrownBy(() -> file.of(List.of("学习群"))).hasMessage("SEVERAL_GROUPS 一支部、二支部");
  }

  @Test
  void readsDatesAsPeopleTypeThem() {
    for (String text :
        List.of(
            "2024-03-01",
            "2024.3.1",
            "2024/3/1",
            "2024年3月1日",
            "20240301",
            "2024年3月",
            "2024.03",
            "２０２４年３月１日",
            "2024-03-01 00:00:00",
            "2024 年 3 月 1 日",
            "45352")) {
      assertThat(FileDate.first(text)).as(text).contains(LocalDate.of(2024, 3, 1));
    }
    assertThat(FileDate.last("2024年2月")).contains(LocalDate.of(2024, 2, 29));
    for (String text : List.of("", "24.3.1", "2024", "2023-02-29", "2024-13-01", "三月一日", "1.5")) {
      assertThat(FileDate.first(text)).as(text).isEmpty();
    }
  }
}
