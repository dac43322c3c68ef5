package io.xuewei.bot.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.roster.TestBook;
import io.xuewei.bot.roster.sheet.Unreadable.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

  private static List<List<String>> read(byte[] file) throws Unreadable {
    return SheetFile.read(file, Limits.USUAL).getFirst().rows().stream()
        .map(Sheet.Row::cells)
        .toList();
  }

  private static void refuses(byte[] file, Problem problem) {
    assertThatThrownBy(() -> SheetFile.read(file, Limits.USUAL))
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void readsCsvInTheEncodingsOfOfficePrograms(String charset) throws Exception {
    byte[] file = "姓名,备注\n张三,\"一组,财务\"\n".getBytes(Charset.forName(charset));
    assertThat(read(file)).containsExactly(List.of("姓名", "备注"), List.of("张三", "一组,财务"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparator(String separator) throws Exception {
    String text = String.join(separator, "\ufeff姓名", "备注\r\n张三", "a");
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("姓名", "备注"), List.of("张三", "a"));
  }

  @Test
  void keepsTheRowNumbersOfTheFile() throws Exception {
    var sheet =
        SheetFile.read("\n\n姓名\n,\n张三".getBytes(StandardCharsets.UTF_8), Limits.USUAL).getFirst();
    assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(3, 5);
  }

  @Test
  void readsXlsxWithDatesAsDaysAndNumbersAsShown() throws Exception {
    var book = new TestBook("名册").row("姓名", "日期", "工号").row();
    book.row("张三", LocalDate.of(2024, 3, 1), 1024).sheet("别的").row("x");
    List<Sheet> sheets = SheetFile.read(book.bytes(), Limits.USUAL);
    assertThat(sheets).extracting(Sheet::name).containsExactly("名册", "别的");
    assertThat(sheets.getFirst().rows())
        .containsExactly(
            new Sheet.Row(1, List.of("姓名", "日期", "工号")),
            new Sheet.Row(3, List.of("张三", "2024-03-01", "1024")));
  }

  @Test
  void takesInvisibleCharactersAndOddBlanksOutOfCells() throws Exception {
    assertThat(read("姓名\n\u200b张\u3000三\u0007\n".getBytes(StandardCharsets.UTF_8)).getLast())
        .containsExactly("张 三");
  }

  @Test
  void refusesWhatIsNoTable() throws Exception {
    refuses(new byte[0], Problem.EMPTY);
    refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, Problem.OLD_OR_LOCKED);
    refuses(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, Problem.BROKEN);
    refuses(zip("word/document.xml", 10), Problem.BROKEN);
    refuses(new byte[] {(byte) 0x81, (byte) 0xFF, 0, 1}, Problem.NOT_TEXT);
    refuses("姓名\n\"张三\n".getBytes(StandardCharsets.UTF_8), Problem.QUOTE_OPEN);
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    refuses(new byte[Limits.USUAL.bytes() + 1], Problem.TOO_LARGE);
    refuses(zip("xl/workbook.xml", 70 << 20), Problem.UNPACKS_TOO_LARGE);
    String rows = "张三\n".repeat(Limits.USUAL.rows() + 1);
    refuses(rows.getBytes(StandardCharsets.UTF_8), Problem.TOO_MANY_ROWS);
    var book = new TestBook("名册").row("a").row("b").row("c").bytes();
    var two = new Limits(1 << 20, 1 << 20, 2, 10, 10);
    assertThatThrownBy(() -> SheetFile.read(book, two)).hasMessageContaining("TOO_MANY_ROWS");
  }

  private static byte[] zip(String entry, int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[size]);
    }
    return bytes.toByteArray();
  }

  @Test
  void namesColumnsAsSpreadsheetsDo() {
    assertThat(List.of(0, 25, 26, 701))
        .extracting(Sheet::letters)
        .containsExactly("A", "Z", "AA", "ZZ");
    assertThat(List.of("a", "Z", "AA", "ZZ"))
        .extracting(Sheet::column)
        .containsExactly(0, 25, 26, 701);
    assertThat(List.of("", "1", "AAA", "姓")).extracting(Sheet::column).containsOnly(-1);
  }
}
