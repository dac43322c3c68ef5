package io.xuewei.bot.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// An xlsx as a spreadsheet program would save it: `new TestBook("名册").row("姓名").row("张三")`.
public final class TestBook {

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle date = book.createCellStyle();
  private XSSFSheet sheet;
  private int rows;

  public TestBook(String sheet) {
    date.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
    this.sheet = book.createSheet(sheet);
  }

  /// A further table, for the rows that follow.
  public TestBook sheet(String name) {
    sheet = book.createSheet(name);
    rows = 0;
    return this;
  }

  /// A row of strings, numbers and dates; an empty string is no cell.
  public TestBook row(Object... cells) {
    var row = sheet.createRow(rows++);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals("")) {
        set(row.createCell(i), cells[i]);
      }
    }
    return this;
  }

  /// A title over several columns.
  public TestBook title(String text, int columns) {
    row(text);
    sheet.addMergedRegion(new CellRangeAddress(rows - 1, rows - 1, 0, columns - 1));
    return this;
  }

  private void set(XSSFCell cell, Object value) {
    switch (value) {
      case LocalDate day -> {
        cell.setCellValue(day);
        cell.setCellStyle(date);
      }
      case Integer number -> cell.setCellValue(number);
      default -> cell.setCellValue(value.toString());
    }
  }

  public byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }
}
