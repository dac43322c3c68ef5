package io.xuewei.bot.roster.sheet;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Writes dates as `2024-03-01`, however the cell shows them, and everything else as it is shown.
final class IsoDates extends DataFormatter {

  private final boolean from1904;

  IsoDates(boolean from1904) {
    super(Locale.CHINA);
    this.from1904 = from1904;
  }

  @Override
  public String formatRawCellContents(double value, int format, String pattern) {
    if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
      return DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
    }
    return super.formatRawCellContents(value, format, pattern);
  }
}
