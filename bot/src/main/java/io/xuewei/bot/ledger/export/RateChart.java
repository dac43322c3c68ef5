package io.xuewei.bot.ledger.export;

import io.xuewei.bot.ledger.Head;
import io.xuewei.bot.ledger.LessonRecord;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.Words;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// 到会率 by lesson, as bars below the rates. Its numbers stand beside it in the sheet.
///
/// Lessons without a rate have no bar, as a bar of no height would say 0 %.
final class RateChart {

  private static final int HEIGHT = 16;
  private static final int FIRST_COLUMN = 2;
  private static final int LAST_COLUMN = 8;
  private static final int GAP = 120;
  private static final byte[] BLUE = {0x2F, 0x5F, (byte) 0x9F};

  private final Words words;

  RateChart(Words words) {
    this.words = words;
  }

  /// @param held the lessons with a rate
  void draw(XSSFSheet sheet, List<LessonRecord> held, PeriodLedger ledger) {
    if (held.isEmpty()) {
      return;
    }
    var styles = new Styles(sheet.getWorkbook());
    int first = sheet.getLastRowNum() + 3;
    XSSFRow head = sheet.createRow(first - 1);
    cell(head, 0, words.say("chart.lesson"), styles.head);
    cell(head, 1, words.say("rate.attendance"), styles.head);
    for (int i = 0; i < held.size(); i++) {
      XSSFRow row = sheet.createRow(first + i);
      cell(row, 0, name(held.get(i)), styles.text);
      var rate = row.createCell(1);
      rate.setCellStyle(styles.percent);
      ledger
          .attendance(held.get(i))
          .share()
          .ifPresent(share -> rate.setCellValue(share.percent().movePointLeft(2).doubleValue()));
    }
    bars(sheet, first, held.size());
  }

  private static void cell(XSSFRow row, int at, String text, XSSFCellStyle style) {
    var cell = row.createCell(at);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private String name(LessonRecord lesson) {
    return lesson
            .head()
            .time()
            .value()
            .map(Head.Span::from)
            .map(at -> words.shortDay(at.toLocalDate()))
            .orElse("")
        + " "
        + words.text(lesson.head().topic().value());
  }

  private void bars(XSSFSheet sheet, int first, int count) {
    var anchor =
        new XSSFClientAnchor(0, 0, 0, 0, FIRST_COLUMN, first - 1, LAST_COLUMN, first - 1 + HEIGHT);
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
    chart.setTitleText(words.say("chart.title"));
    chart.setTitleOverlay(false);
    var lessons = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis rates = chart.createValueAxis(AxisPosition.LEFT);
    rates.setCrosses(AxisCrosses.AUTO_ZERO);
    rates.setCrossBetween(AxisCrossBetween.BETWEEN);
    rates.setMinimum(0);
    rates.setMaximum(1);
    rates.setNumberFormat("0%");
    var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, lessons, rates);
    data.setBarDirection(BarDirection.COL);
    data.setVaryColors(false);
    int last = first + count - 1;
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(
                sheet, new CellRangeAddress(first, last, 0, 0)),
            XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, new CellRangeAddress(first, last, 1, 1)));
    series.setTitle(words.say("rate.attendance"), null);
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BLUE)));
    data.setGapWidth(GAP);
    chart.plot(data);
  }
}
