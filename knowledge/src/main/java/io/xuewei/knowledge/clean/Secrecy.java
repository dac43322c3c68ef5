package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.format.SourceLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the marks of documents that must never be served: 密级 and 内部资料.
///
/// A mark is a line of its own (`机密★1年`, `密级:秘密`, `内部资料 注意保存`), never a sentence that speaks of
/// secrecy.
public final class Secrecy {

  private static final Pattern LEVEL =
      Pattern.compile(
          "\\s*(?:密\\s*级\\s*[:：]\\s*)?(?:[绝絕]\\s*密|[机機]\\s*密|秘\\s*密)"
              + "\\s*(?:[★☆*＊]\\s*.{0,12}|\\d{1,2}\\s*年|)\\s*");
  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\W*(?:内部|內部)(?:资料|文件|材料|資料)[^。]{0,8}"
              + "(?:注意保[存管密]|不得外传|严禁外传|请勿外传|不得外傳)[^。]{0,12}[。！!]?\\W*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Secrecy() {}

  /// The mark that forbids serving, or null.
  public static @Nullable String find(List<SourceLine> lines) {
    for (SourceLine line : lines) {
      Matcher level = LEVEL.matcher(line.text());
      if (level.matches() || INTERNAL.matcher(line.text()).matches()) {
        return line.text().strip();
      }
    }
    return null;
  }
}
