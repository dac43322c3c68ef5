package io.xuewei.bot.ledger.export;

import static io.xuewei.bot.ledger.Samples.USUAL;
import static io.xuewei.bot.ledger.Samples.WORDS;
import static io.xuewei.bot.ledger.Samples.ZONE;
import static io.xuewei.bot.ledger.Samples.june;
import static io.xuewei.bot.ledger.Samples.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.ledger.Body;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.RawLesson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class ExportsTest {

  private static final String THREAT = "=cmd|'/c calc'!A1";
  private static final String QUOTE = "学习要联系实际,每月至少一次。";

  private final PeriodLedger ledger = ledger(lessons(), USUAL);

  private static List<RawLesson> lessons() {
    RawLesson first = june().getFirst();
    var body =
        new Body(
            List.of(),
            List.of(new Body.Conveyed(QUOTE, "《学习条例》第三条")),
            List.of(new Body.Speech("张三", "联系本职谈体会", java.util.Optional.of("m9"))),
            List.of("每月第一个周五集中学习"),
            List.of(
                new Body.Task(
                    "整理学习材料",
                    java.util.Optional.of("李四"),
                    java.util.Optional.of(LocalDate.of(2025, 6, 30)),
                    false)),
            List.of());
    var told =
        new RawLesson(
            first.organisation(), first.stated(), first.roster(), true, first.rows(), body);
    return List.of(told, june().get(1));
  }

  private interface Export {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  /// Kept for looking at when a folder is named: `-Dledger.look=/tmp/look`.
  private static byte[] bytes(String name, Export export) throws IOException {
    var out = new ByteArrayOutputStream();
    export.to(out);
    String look = System.getProperty("ledger.look", "");
    if (!look.isEmpty()) {
      Files.write(Path.of(look, name), out.toByteArray());
    }
    return out.toByteArray();
  }

  private XSSFWorkbook workbook() throws IOException {
    byte[] file = bytes("ledger.xlsx", out -> new XlsxLedger(WORDS, ZONE).write(ledger, out));
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  private static List<String> texts(Row row) {
    var formatter = new DataFormatter();
    var texts = new ArrayList<String>();
    row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
    return texts;
  }

  @Test
  void holdsTheLedgerCellByCell() throws IOException {
    try (var workbook = workbook()) {
      XSSFSheet sheet = workbook.getSheet("学习台账");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("第一支部学习台账");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(
              "组织：南山街道第一支部　期间：2025年6月1日至2025年6月30日　截止：2025-06-30 18:00　统计规则：第7版"
                  + "　应到不计：长期病休、借调、转出未移交、免于统计");
      assertThat(texts(sheet.getRow(3)))
          .containsExactly(
              "1",
              "2025-06-12",
              "15:00-17:00",
              "主题党日",
              "学习贯彻条例精神",
              "二楼会议室",
              "王组织",
              "待补",
              "赵记录",
              "《学习条例》",
              "8",
              "7",
              "4",
              "1",
              "1",
              "0",
              "0",
              "1",
              "2",
              "1",
              "57.1%");
      assertThat(texts(sheet.getRow(4)))
          .containsExactly(
              "2",
              "2025-06-26",
              "15:00-17:00",
              "主题党日",
              "主题党日",
              "二楼会议室",
              "王组织",
              "待补",
              "赵记录",
              "《学习条例》",
              "7",
              "6",
              "3",
              "0",
              "0",
              "0",
              "1",
              "0",
              "2",
              "0",
              "50.0%");
      assertThat(sheet.getLastRowNum()).isEqualTo(4);
    }
  }

  @Test
  void keepsDaysDaysAndNumbersNumbers() throws IOException {
    try (var workbook = workbook()) {
      Row row = workbook.getSheet("学习台账").getRow(3);
      assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
      assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2025, 6, 12));
      assertThat(row.getCell(11).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(20).getNumericCellValue()).isEqualTo(0.571);
    }
  }

  @Test
  void printsOnA4AcrossWithHeadsOnEveryPage() throws IOException {
    try (var workbook = workbook()) {
      assertThat(workbook)
          .extracting(sheet -> sheet.getSheetName())
          .containsExactly("学习台账", "统计", "人员", "签到明细", "学习内容", "更正");
      for (var any : workbook) {
        var sheet = (XSSFSheet) any;
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
      }
    }
  }

  @Test
  void neverMakesAFormulaOfAName() throws IOException {
    try (var workbook = workbook()) {
      var threats = new ArrayList<Cell>();
      for (var sheet : workbook) {
        sheet.forEach(row ->
            row.forEach(cell -> {
              assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
              if (cell.getCellType() == CellType.STRING
                  && cell.getStringCellValue().equals(THREAT)) {
                threats.add(cell);
              }
            }));
      }
      assertThat(threats).hasSizeGreaterThanOrEqualTo(3);
      assertThat(threats).allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void showsEveryRateWithWhatItRestsOnAndAChart() throws IOException {
    try (var workbook = workbook()) {
      XSSFSheet sheet = workbook.getSheet("统计");
      assertThat(texts(sheet.getRow(3)))
          .containsExactly("到会率", "7", "13", "53.8%", "长期病休2", "第7版", "2025-06-30 18:00", "无");
      assertThat(texts(sheet.getRow(5)).subList(0, 5))
          .containsExactly("到会率(不含流动党员)", "6", "11", "54.5%", "流动2、长期病休2");
      assertThat(texts(sheet.getRow(6)).subList(0, 4))
          .containsExactly("到会率(单列：流动)", "1", "2", "50.0%");
      assertThat(texts(sheet.getRow(7)).subList(0, 4))
          .containsExactly("参学率(含补学)", "8", "13", "61.5%");
      assertThat(texts(sheet.getRow(10)).subList(0, 4))
          .containsExactly("覆盖率(《学习条例》)", "31", "42", "73.8%");
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
      var series = sheet.getDrawingPatriarch().getCharts().getFirst().getChartSeries().getFirst();
      assertThat(series.getSeries(0).getValuesData().getPointAt(0)).isEqualTo(0.571);
      assertThat(series.getSeries(0).getCategoryData().getPointAt(1)).isEqualTo("6月26日 主题党日");
    }
  }

  @Test
  void keepsCorrectionsWithWhatStoodThereBefore() throws IOException {
    try (var workbook = workbook()) {
      XSSFSheet sheet = workbook.getSheet("更正");
      assertThat(texts(sheet.getRow(3)))
          .containsExactly(
              "1", "2025-06-27 10:00", "主题党日", "周八", "待补", "到会", "2", "3", "王组织", "补记", "m-周八");
    }
  }

  @Test
  void opensAsCsvInAnOfficeProgramWithoutAFormula() throws IOException {
    byte[] file = bytes("ledger.csv", out -> new CsvLedger(WORDS, ZONE).write(ledger, out));
    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    String text = new String(file, StandardCharsets.UTF_8).substring(1);
    List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    assertThat(rows).hasSize(16);
    assertThat(rows.getFirst().get(3)).isEqualTo("姓名");
    assertThat(rows.stream().map(row -> row.get(3))).contains("'" + THREAT, "张三");
    for (CSVRecord row : rows) {
      for (String value : row) {
        assertThat(value).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
      }
    }
  }

  @Test
  void neutralisesEveryBeginningOfAFormula() {
    for (String name : List.of("=1", "+1", "-1", "@A", "\tx", "\rx", "\nx", "＝1", "＋", "－", "＠")) {
      assertThat(Injection.neutral(name)).isEqualTo("'" + name);
    }
    assertThat(Injection.neutral("张三=1")).isEqualTo("张三=1");
  }

  @Test
  void writesMinutesWhoseQuotesAreQuotes() throws IOException {
    byte[] file =
        bytes(
            "minutes.docx",
            out -> new MinutesDocx(WORDS, ZONE).write(ledger.lessons().getFirst(), ledger, out));
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var extractor = new XWPFWordExtractor(document)) {
      String text = extractor.getText();
      assertThat(text)
          .contains("“" + QUOTE + "”\n——《学习条例》第三条")
          .contains("每月第一个周五集中学习")
          .contains("整理学习材料(责任人：李四，期限：2025年6月30日，未完成)")
          .contains("主持人签字\t________________")
          .contains("主讲人\t待补")
          .contains("到会率\t4/7，57.1%")
          .contains("请假人员\t王五(请假-病)")
          .contains("李四(到会(迟到12分钟))");
      assertThat(document.getTables().getFirst().getRow(0).getCell(1).getText())
          .isEqualTo("南山街道第一支部");
    }
  }

  @Test
  void sendsStatementsThatAStoreTakesOnce() throws IOException {
    var xapi = new XapiStatements(WORDS, "https://xuewei.example.org/");
    byte[] file = bytes("xapi.json", out -> xapi.write(ledger, out));
    assertThat(bytes("again.json", out -> xapi.write(ledger, out))).isEqualTo(file);
    JsonNode statements = new ObjectMapper().readTree(file);
    assertThat(statements).hasSize(8);
    var ids = new HashSet<String>();
    for (JsonNode statement : statements) {
      assertThat(ids.add(UUID.fromString(statement.at("/id").asText()).toString())).isTrue();
      assertThat(statement.at("/actor").fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("objectType", "account");
      assertThat(URI.create(statement.at("/actor/account/homePage").asText()).isAbsolute())
          .isTrue();
      assertThat(URI.create(statement.at("/verb/id").asText()).isAbsolute()).isTrue();
      assertThat(URI.create(statement.at("/object/id").asText()).isAbsolute()).isTrue();
      assertThat(Instant.parse(statement.at("/timestamp").asText())).isBefore(Instant.now());
      statement
          .at("/result/extensions")
          .fieldNames()
          .forEachRemaining(key -> assertThat(URI.create(key).isAbsolute()).isTrue());
    }
    assertThat(statements.findValuesAsText("zh-CN")).contains("补学完成", "参加");
  }
}
