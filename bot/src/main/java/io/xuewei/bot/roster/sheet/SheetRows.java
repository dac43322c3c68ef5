package io.xuewei.bot.roster.sheet;

import io.xuewei.bot.roster.sheet.Sheet.Row;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/// Takes what POI's reader finds in one sheet.
final class SheetRows implements SheetContentsHandler {

  /// The reader has no other way out.
  static final class TooMany extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  private final Rows rows;
  private final int before;
  private int column = -1;

  SheetRows(Limits limits, int before) {
    this.rows = new Rows(limits);
    this.before = before;
  }

  @Override
  public void startRow(int row) {
    rows.begin();
    column = -1;
  }

  @Override
  public void endRow(int row) {
    if (!rows.end(row + 1, before)) {
      throw new TooMany();
    }
  }

  /// Some programs leave the cell's address out: it follows the one before.
  @Override
  public void cell(@Nullable String address, @Nullable String text, @Nullable XSSFComment comment) {
    column = address == null ? column + 1 : new CellReference(address).getCol();
    rows.cell(column, text == null ? "" : text);
  }

  List<Row> rows() {
    return rows.rows();
  }
}
