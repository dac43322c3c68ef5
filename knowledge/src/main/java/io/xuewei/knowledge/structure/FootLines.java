package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.format.SourceLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What lines of a foot look like, each alone.
final class FootLines {

  private static final Pattern DATE_LINE = Pattern.compile("\\s*" + Dates.DAY + "\\s*");
  private static final Pattern SIGNED =
      Pattern.compile("([\\p{IsHan}（）()、 ]{4,40}?)\\s*" + Dates.DAY);
  private static final Pattern COPIES =
      Pattern.compile("(?:抄\\s?送|抄\\s?报|主\\s?送|印\\s?送|分\\s?送)[:：].*");
  private static final Pattern PRINT =
      Pattern.compile(
          ".{0,40}"
              + Dates.DAY
              + "\\s?印发|[（(]此件.{1,16}[）)]|[（(]?共印\\s?\\d+\\s?份[）)]?"
              + "|[（(]?联系人\\s?[:：].{1,20}[，,；;\\s]+(?:联系)?电话\\s?[:：]\\s?[\\d\\-—]{5,20}[）)]?");
  private static final Pattern PAGE =
      Pattern.compile(
          "[-—－―]{1,2}\\s?\\d{1,4}\\s?[-—－―]{1,2}|第\\s?\\d{1,4}\\s?页(?:\\s?[,，/]?\\s?共\\s?\\d{1,4}\\s?页)?");
  private static final Pattern NOTE = Pattern.compile("附\\s?件\\s*\\d{0,2}\\s*[:：]\\s*\\S.*");
  private static final Pattern NOTE_ITEM = Pattern.compile("\\d{1,2}\\s?[.．、].{1,60}[^。；;]");
  private static final Pattern TITLED_ANNEX =
      Pattern.compile("附\\s?件\\s*\\d{0,2}\\s*[:：]?\\s*(\\S.{0,50})");
  private static final Pattern NUMBERED_ANNEX =
      Pattern.compile("附\\s?件\\s*\\d{1,2}\\s*[:：]\\s*[^。；;]{2,50}");
  private static final Pattern ROSTER =
      Pattern.compile("(?:出\\s?席|列\\s?席|请\\s?假|缺\\s?席|参\\s?会|参加|主持人?|记\\s?录)(?:人员|人)?\\s?[:：].*");

  private FootLines() {}

  static boolean date(String line) {
    return DATE_LINE.matcher(line).matches();
  }

  /// Who signs in front of a date on the same line, or null.
  static @Nullable String signer(String line) {
    Matcher signed = SIGNED.matcher(line);
    return signed.matches() && Marks.at(line, 0) == null ? signed.group(1).strip() : null;
  }

  /// A line that may be a signature: words without a stop.
  static boolean signs(SourceLine line) {
    return line.text().length() <= 30
        && line.heading() == 0
        && !line.item()
        && line.text().matches("[\\p{IsHan}（）()、 ]+")
        && Marks.at(line.text(), 0) == null;
  }

  static boolean copies(String line) {
    return COPIES.matcher(line).matches();
  }

  /// 印发, 附注, 联系人.
  static boolean print(String line) {
    return PRINT.matcher(line).matches();
  }

  static boolean page(String line) {
    return PAGE.matcher(line).matches();
  }

  /// `附件:1.…`
  static boolean note(String line) {
    return NOTE.matcher(line).matches();
  }

  static boolean noteItem(String line) {
    return NOTE_ITEM.matcher(line).matches();
  }

  /// `出席：张三、李四`, as minutes end.
  static boolean roster(String line) {
    return ROSTER.matcher(line).matches();
  }

  /// `附件2：登记表`, with its number.
  static boolean numberedAnnex(String line) {
    return NUMBERED_ANNEX.matcher(line).matches();
  }

  /// The title in `附件2：登记表`, or null.
  static @Nullable String annexTitle(String line) {
    Matcher annex = TITLED_ANNEX.matcher(line);
    return annex.matches() && !line.contains("。") && !Marks.isAnnex(line) ? annex.group(1) : null;
  }

  static boolean annex(String line) {
    return !line.contains("。") && (Marks.isAnnex(line) || TITLED_ANNEX.matcher(line).matches());
  }

  static boolean heading(SourceLine line) {
    return line.text().length() <= 50
        && Marks.at(line.text(), 0) == null
        && "。；;：:，,!！?？".indexOf(line.text().charAt(line.text().length() - 1)) < 0;
  }
}
