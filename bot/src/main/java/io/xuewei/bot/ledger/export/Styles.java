package io.xuewei.bot.ledger.export;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How cells look. A workbook has each style once.
final class Styles {

  private static final String FONT = "宋体";
  private static final short SMALL = 10;
  private static final short LARGE = 16;

  private final XSSFWorkbook workbook;
  final XSSFCellStyle title;
  final XSSFCellStyle note;
  final XSSFCellStyle head;
  final XSSFCellStyle text;
  final XSSFCellStyle threat;
  final XSSFCellStyle number;
  final XSSFCellStyle day;
  final XSSFCellStyle moment;
  final XSSFCellStyle percent;

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    title = plain("黑体", LARGE, HorizontalAlignment.CENTER);
    note = plain(FONT, SMALL, HorizontalAlignment.LEFT);
    note.setWrapText(true);
    head = boxed(HorizontalAlignment.CENTER);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    head.getFont().setBold(true);
    text = boxed(HorizontalAlignment.LEFT);
    threat = boxed(HorizontalAlignment.LEFT);
    threat.setQuotePrefixed(true);
    number = format("0");
    day = format("yyyy-mm-dd");
    moment = format("yyyy-mm-dd hh:mm");
    percent = format("0.0%");
  }

  private XSSFCellStyle plain(String font, short size, HorizontalAlignment alignment) {
    XSSFFont letters = workbook.createFont();
    letters.setFontName(font);
    letters.setFontHeightInPoints(size);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(letters);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFCellStyle boxed(HorizontalAlignment alignment) {
    XSSFCellStyle style = plain(FONT, SMALL, alignment);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private XSSFCellStyle format(String format) {
    XSSFCellStyle style = boxed(HorizontalAlignment.CENTER);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
