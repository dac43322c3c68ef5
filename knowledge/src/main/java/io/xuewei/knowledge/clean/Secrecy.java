package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.format.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the marks of documents that must never be served: 密级 and 内部资料.
///
/// ```java
/// Secrecy.Mark mark = Secrecy.find(lines);   // line 1, "000012 机密★1年"
/// ```
///
/// A mark is a line, or a cell of a table row, that consists of nothing else: the level with its
/// star, period, 份号, urgency and number in any order of brackets, widths and spaces (`【机 密】`,
/// `密级：秘密`, `机密★1年 特急`, `绝密★启用前`), or words for internal use (`内部资料 注意保存`, `严禁外传`, `仅供内部参考`). A
/// short line without a stop that begins with a level and its star counts whatever follows.
///
/// Never a mark: a sentence that speaks of secrecy (`标有“机密★”的文件单独存放。`), 商业秘密, a table row that
/// names two levels (it explains them), `密级：无`.
public final class Secrecy {

  /// A mark found.
  ///
  /// @param line its number in the file, from 1
  /// @param text the whole line, stripped
  public record Mark(int line, String text) {}

  private static final int LONGEST = 80;

  private Secrecy() {}

  /// The first mark that forbids serving, or null.
  public static @Nullable Mark find(List<SourceLine> lines) {
    for (SourceLine line : lines) {
      if (marks(line.text())) {
        return new Mark(line.number(), line.text().strip());
      }
    }
    return null;
  }

  private static boolean marks(String line) {
    if (line.isBlank()) {
      return false;
    }
    if (line.length() <= LONGEST && SecretWords.isMark(line)) {
      return true;
    }
    String[] cells = line.strip().split("[|｜\\t]|[\\s\u3000]{2,}");
    return cells.length > 1 && !explainsLevels(cells) && anyMark(cells);
  }

  private static boolean anyMark(String[] cells) {
    for (String cell : cells) {
      if (SecretWords.isMark(cell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean explainsLevels(String[] cells) {
    int levels = 0;
    for (String cell : cells) {
      levels += SecretWords.isLevel(cell) ? 1 : 0;
    }
    return levels > 1;
  }
}
