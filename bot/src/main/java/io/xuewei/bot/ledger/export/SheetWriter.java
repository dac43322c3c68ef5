package io.xuewei.bot.ledger.export;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes a table into a sheet of its own that prints on A4 across: title, a line about it, the
/// head row, which stays in sight and is repeated on every page, and the rows.
final class SheetWriter {

  /// The row of the heads, below title and note.
  static final int HEAD_ROW = 2;

  private static final int WIDTH_UNIT = 256;
  private static final int SPARE = 200;
  private static final float TITLE_HEIGHT = 30;
  private static final float LINE_HEIGHT = 14;
  private static final double MARGIN = 0.4;

  private final XSSFWorkbook workbook;
  private final Styles styles;

  SheetWriter(XSSFWorkbook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /// @param page the footer, with the codes of spreadsheet programs
  record Words(String title, String note, String page) {}

  XSSFSheet write(Table table, Words words) {
    XSSFSheet sheet = workbook.createSheet(table.name());
    int columns = table.columns().size();
    wide(sheet, 0, columns, words.title(), TITLE_HEIGHT).setCellStyle(styles.title);
    int width = table.columns().stream().mapToInt(Table.Column::width).sum();
    float noteHeight = LINE_HEIGHT * RowHeight.lines(words.note(), width);
    wide(sheet, 1, columns, words.note(), noteHeight + 2).setCellStyle(styles.note);
    head(sheet, table.columns());
    for (List<Cell> row : table.rows()) {
      XSSFRow line = sheet.createRow(sheet.getLastRowNum() + 1);
      line.setHeightInPoints(LINE_HEIGHT * RowHeight.of(row, table.columns()) + 8);
      for (int i = 0; i < row.size(); i++) {
        set(line.createCell(i), row.get(i));
      }
    }
    print(sheet, columns, words.page());
    return sheet;
  }

  private static XSSFCell wide(XSSFSheet sheet, int at, int columns, String text, float height) {
    XSSFRow row = sheet.createRow(at);
    row.setHeightInPoints(height);
    sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
    XSSFCell cell = row.createCell(0);
    cell.setCellValue(text);
    return cell;
  }

  private void head(XSSFSheet sheet, List<Table.Column> columns) {
    XSSFRow head = sheet.createRow(HEAD_ROW);
    head.setHeightInPoints(LINE_HEIGHT * 2 + 2);
    for (int i = 0; i < columns.size(); i++) {
      XSSFCell cell = head.createCell(i);
      cell.setCellValue(columns.get(i).head());
      cell.setCellStyle(styles.head);
      sheet.setColumnWidth(i, columns.get(i).width() * WIDTH_UNIT + SPARE);
    }
    sheet.createFreezePane(0, HEAD_ROW + 1);
  }

  private void set(XSSFCell cell, Cell value) {
    switch (value) {
      case Cell.Text text -> {
        cell.setCellValue(text.text());
        cell.setCellStyle(Injection.threatens(text.text()) ? styles.threat : styles.text);
      }
      case Cell.Count count -> {
        cell.setCellValue(count.number());
        cell.setCellStyle(styles.number);
      }
      case Cell.Day day -> {
        cell.setCellValue(day.day());
        cell.setCellStyle(styles.day);
      }
      case Cell.Moment moment -> {
        cell.setCellValue(moment.at());
        cell.setCellStyle(styles.moment);
      }
      case Cell.Percent percent -> {
        cell.setCellValue(percent.percent().movePointLeft(2).doubleValue());
        cell.setCellStyle(styles.percent);
      }
    }
  }

  private void print(XSSFSheet sheet, int columns, String page) {
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, 0, columns - 1));
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setHorizontallyCenter(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setCenter(page);
    for (var margin : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(margin, MARGIN);
    }
  }
}
