package io.xuewei.bot.roster.sheet;

import io.xuewei.bot.roster.sheet.Unreadable.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// An xlsx, read row by row as POI streams it, so that a large one needs little memory. Formulas
/// count with the value that was saved.
final class XlsxFile {

  /// Old workbooks of a Mac count days from 1904.
  private static final Pattern FROM_1904 = Pattern.compile("date1904=\"(?:1|true)\"");

  private final XSSFReader book;
  private final Limits limits;
  private final IsoDates dates;
  private int rows;

  private XlsxFile(XSSFReader book, Limits limits) throws IOException, OpenXML4JException {
    this.book = book;
    this.limits = limits;
    this.dates = new IsoDates(from1904(book));
  }

  static List<Sheet> read(byte[] file, Limits limits) throws Unreadable {
    Unpacked.check(file, limits.unpacked());
    try (var opened = OPCPackage.open(new ByteArrayInputStream(file))) {
      return new XlsxFile(new XSSFReader(opened), limits).sheets();
    } catch (SheetRows.TooMany _) {
      throw new Unreadable(Problem.TOO_MANY_ROWS, limits.rows());
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | SAXException
        | ParserConfigurationException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | POIXMLException broken) {
      throw new Unreadable(Problem.BROKEN, "");
    }
  }

  private static boolean from1904(XSSFReader book) throws IOException, OpenXML4JException {
    try (InputStream workbook = book.getWorkbookData()) {
      String head = new String(workbook.readNBytes(1 << 16), StandardCharsets.UTF_8);
      return FROM_1904.matcher(head).find();
    }
  }

  private List<Sheet> sheets()
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    book.setUseReadOnlySharedStringsTable(true);
    var sheets = new ArrayList<Sheet>();
    var each = book.getSheetIterator();
    while (each.hasNext()) {
      try (InputStream data = each.next()) {
        var read = new SheetRows(limits, rows);
        parse(data, read);
        rows += read.rows().size();
        sheets.add(new Sheet(each.getSheetName(), read.rows()));
      }
    }
    return sheets;
  }

  private void parse(InputStream data, SheetRows rows)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(
        new XSSFSheetXMLHandler(
            book.getStylesTable(), book.getSharedStringsTable(), rows, dates, false));
    parser.parse(new InputSource(data));
  }
}
