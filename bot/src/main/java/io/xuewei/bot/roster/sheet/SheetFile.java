package io.xuewei.bot.roster.sheet;

import io.xuewei.bot.roster.sheet.Unreadable.Problem;
import java.util.List;

/// Reads a file as tables, whatever its name says: xlsx, or text with `,` `;` or tab between, in
/// UTF-8, UTF-16 with a mark, or GB18030.
///
/// `SheetFile.read(Files.readAllBytes(path), Limits.USUAL)`
public final class SheetFile {

  private SheetFile() {}

  /// The tables in order, hidden ones too; rows without any text are left out.
  ///
  /// @throws Unreadable when it is no such file, or larger than allowed
  public static List<Sheet> read(byte[] file, Limits limits) throws Unreadable {
    if (file.length > limits.bytes()) {
      throw new Unreadable(Problem.TOO_LARGE, limits.bytes() >> 20);
    }
    if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Unreadable(Problem.OLD_OR_LOCKED, "");
    }
    List<Sheet> sheets =
        begins(file, 'P', 'K', 3, 4)
            ? XlsxFile.read(file, limits)
            : List.of(CsvFile.read(file, limits));
    if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
      throw new Unreadable(Problem.EMPTY, "");
    }
    return sheets;
  }

  private static boolean begins(byte[] file, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
