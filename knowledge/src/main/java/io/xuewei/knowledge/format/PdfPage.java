package io.xuewei.knowledge.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The lines of one page of a pdf, in the order in which the page draws them, which is that of the
/// text in what office programs write; sorting by place would mix columns.
final class PdfPage extends PDFTextStripper {

  private static final int WHITE = 0xFFFFFF;
  private static final double TINY = 2;

  private final Budget budget;
  private final int number;
  private final boolean all;
  private final List<PageLine> lines = new ArrayList<>();
  private final StringBuilder hidden = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final List<TextPosition> places = new ArrayList<>();

  /// @param all whether invisible text counts too
  PdfPage(Budget budget, int number, boolean all) {
    this.budget = budget;
    this.number = number;
    this.all = all;
    setStartPage(number);
    setEndPage(number);
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
  }

  List<PageLine> read(PDDocument pdf) throws IOException {
    writeText(pdf, Writer.nullWriter());
    flush();
    return lines;
  }

  /// What nobody sees.
  String hidden() {
    return hidden.toString();
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    budget.characters(1);
    if (all || !isHidden(text)) {
      super.processTextPosition(text);
    } else {
      hidden.append(text.getUnicode());
    }
  }

  private boolean isHidden(TextPosition text) {
    var state = getGraphicsState();
    if (state.getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      return true;
    }
    return text.getFontSizeInPt() < TINY || isWhite();
  }

  private boolean isWhite() {
    try {
      var color = getGraphicsState().getNonStrokingColor();
      return !color.isPattern() && color.toRGB() == WHITE;
    } catch (IOException e) {
      // A colour that cannot be computed is no reason to lose text.
      return false;
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    line.append(text);
    places.addAll(positions);
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    flush();
  }

  @Override
  protected void writeParagraphSeparator() {
    flush();
  }

  @Override
  protected void endPage(PDPage page) {
    flush();
  }

  private void flush() {
    if (!line.toString().isBlank() && !places.isEmpty()) {
      TextPosition first = places.getFirst();
      TextPosition last = places.getLast();
      lines.add(
          new PageLine(
              number,
              line.toString().strip(),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              Math.max(1, first.getFontSizeInPt()),
              first.getPageHeight()));
    }
    line.setLength(0);
    places.clear();
  }
}
