package io.xuewei.bot.ledger.export;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/// An A4 page of a docx file with the few forms that minutes have. Lengths are twentieths of a
/// point, as in the file.
final class DocxPage {

  private static final int A4_WIDTH = 11906;
  private static final int A4_HEIGHT = 16838;
  private static final int MARGIN = 1418;
  private static final int INNER = A4_WIDTH - 2 * MARGIN;
  private static final int LABEL = 1500;
  private static final int INDENT = 420;
  private static final int TITLE = 20;
  private static final int BODY = 12;
  private static final int SMALL = 10;
  private static final int GAP = 120;

  private final XWPFDocument document;

  DocxPage(XWPFDocument document) {
    this.document = document;
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
  }

  void title(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(GAP * 2);
    run(paragraph, text, "黑体", TITLE);
  }

  void heading(String text) {
    run(paragraph(GAP), text, "黑体", BODY + 1);
  }

  void label(String text) {
    run(paragraph(GAP / 2), text, "宋体", BODY).setBold(true);
  }

  void text(String text) {
    XWPFParagraph paragraph = paragraph(0);
    paragraph.setIndentationLeft(INDENT);
    run(paragraph, text, "宋体", BODY);
  }

  /// A quote in a block of its own, its citation below it.
  void quote(String quote, String citation) {
    XWPFParagraph paragraph = paragraph(0);
    paragraph.setIndentationLeft(INDENT * 2);
    run(paragraph, quote, "楷体", BODY);
    XWPFParagraph source = paragraph(0);
    source.setAlignment(ParagraphAlignment.RIGHT);
    run(source, "——" + citation, "宋体", SMALL);
  }

  void note(String text) {
    run(paragraph(GAP), text, "宋体", SMALL);
  }

  private XWPFParagraph paragraph(int before) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(GAP / 3);
    return paragraph;
  }

  /// A table of label and value, twice or once in a row.
  void table(List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), 4);
    table.setWidth(INNER);
    for (int i = 0; i < rows.size(); i++) {
      XWPFTableRow row = table.getRow(i);
      List<String> values = rows.get(i);
      for (int j = 0; j < values.size(); j++) {
        cell(row.getCell(j), values.get(j), j % 2 == 0 ? LABEL : INNER / 2 - LABEL);
      }
      if (values.size() == 2) {
        widen(row);
      }
    }
    paragraph(0);
  }

  /// The second cell takes the place of the other two.
  private static void widen(XWPFTableRow row) {
    row.getCell(1).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
    row.getCell(1).setWidth(Integer.toString(INNER - LABEL));
    row.removeCell(3);
    row.removeCell(2);
  }

  private static void cell(XWPFTableCell cell, String text, int width) {
    cell.setWidth(Integer.toString(width));
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setSpacingAfter(0);
    run(paragraph, text, "宋体", BODY - 1);
  }

  /// Line breaks in a text stay line breaks; the font counts for Chinese letters, too.
  private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
    XWPFRun run = paragraph.createRun();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i));
    }
    run.setFontSize(size);
    run.setFontFamily(font);
    CTRPr properties = run.getCTR().getRPr();
    properties.getRFontsArray(0).setEastAsia(font);
    return run;
  }
}
