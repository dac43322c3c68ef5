package io.xuewei.bot.roster.sheet;

/// How much is read of a file.
///
/// @param bytes of the file
/// @param unpacked bytes of everything in an xlsx
/// @param rows with something in them, over all sheets
/// @param columns further ones are not looked at
/// @param characters of one cell; the rest is cut off
public record Limits(int bytes, long unpacked, int rows, int columns, int characters) {

  /// Enough for every roster of a city: 8 MiB, 64 MiB unpacked, 20,000 rows.
  public static final Limits USUAL = new Limits(8 << 20, 64L << 20, 20_000, 100, 500);
}
