package io.xuewei.bot.roster;

import java.util.List;

/// How a file was understood.
///
/// @param sheet the name of its table; empty in csv
/// @param otherSheets the tables that were not looked at
/// @param columns what was taken from where: `姓名=B`
public record Layout(
    String sheet, List<String> otherSheets, List<String> columns, Left ignored, Count count) {

  public Layout {
    otherSheets = List.copyOf(otherSheets);
    columns = List.copyOf(columns);
  }

  /// Columns that are not kept, by letters and title: `D 入党时间`.
  ///
  /// @param secret those that are never kept: telephone numbers and the like
  public record Left(List<String> others, List<String> secret) {

    public Left {
      others = List.copyOf(others);
      secret = List.copyOf(secret);
    }
  }

  /// @param read rows that hold a record
  /// @param skipped titles, repeated headers and what stands below the table
  public record Count(int read, int skipped) {}
}
