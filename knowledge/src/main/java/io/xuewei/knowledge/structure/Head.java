package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.format.SourceLine;
import java.util.List;
import java.util.regex.Pattern;

/// The lines before the body: issuer, 发文字号, title, occasion, addressee or salutation.
final class Head {

  private static final int LONGEST = 12;

  private static final Pattern NUMBER =
      Pattern.compile("[\\p{IsHan}]{1,15}\\s?[〔\\[【（(«]\\d{4}[〕\\]】）)»]\\s?第?\\d{1,5}号");
  private static final Pattern KIND =
      Pattern.compile(
          ".*(?:通知|意见|决定|办法|规定|细则|规则|规范|规程|指引|指南|流程|方案|纪要|函|讲话|报告|条例|制度|要点|计划|问答"
              + "|公告|通报|批复|请示|清单|说明|守则|公约|倡议书|答复|解读|发言|致辞|手册|须知|章程|标准|表|单)"
              + "(?:[（(][^）)]{1,20}[）)])?");
  private static final Pattern ISSUER =
      Pattern.compile(
          "[\\p{IsHan}（）()、\\s]{2,40}(?:委员会|委|部|局|办公室|厅|政府|党校|中心|工委|支部|总支|协会|学校|公司)(?:文件)?");
  private static final Pattern OCCASION = Pattern.compile("[（(].{2,40}[）)]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?!为|根据|按照|依据|现|经)(?!.*(?:如下|以下|下列))[^。；;]{2,160}[:：]");
  private static final Pattern SALUTATION = Pattern.compile(".{0,20}(?:同志们|朋友们|代表们?|委员们?)[:：!！]");

  private final List<SourceLine> lines;
  private final List<Layout.Role> roles;
  private final Found found;
  private int at;

  Head(List<SourceLine> lines, List<Layout.Role> roles, Found found) {
    this.lines = lines;
    this.roles = roles;
    this.found = found;
  }

  /// Reads the head; gives the number of the first line behind it.
  int read() {
    while (more() && aboveTitle(text())) {
      meta();
    }
    title();
    while (more() && belowTitle(text())) {
      meta();
    }
    return at;
  }

  private boolean more() {
    return at < lines.size() && at < LONGEST;
  }

  private String text() {
    return lines.get(at).text();
  }

  private void meta() {
    roles.set(at, Layout.Role.META);
    at++;
  }

  private boolean aboveTitle(String line) {
    if (NUMBER.matcher(line).matches()) {
      found.number = line;
      return true;
    }
    boolean issuer = ISSUER.matcher(line).matches() && !KIND.matcher(line).matches();
    if (issuer && lines.get(at).heading() == 0 && at + 1 < lines.size()) {
      found.issuer = line.replaceFirst("文件$", "").strip();
      return true;
    }
    return false;
  }

  /// A title may have several lines: up to the one that names the kind of document (办法, 通知).
  private void title() {
    if (!more() || !titleLike(lines.get(at))) {
      return;
    }
    int last = at;
    if (lines.get(at).heading() == 0 && !KIND.matcher(text()).matches()) {
      for (int i = at + 1; i < Math.min(at + 4, lines.size()) && titleLike(lines.get(i)); i++) {
        if (KIND.matcher(lines.get(i).text()).matches()) {
          last = i;
          break;
        }
      }
    }
    var title = new StringBuilder();
    while (at <= last) {
      title.append(text());
      meta();
    }
    found.title = title.toString();
  }

  private static boolean titleLike(SourceLine line) {
    String text = line.text();
    return line.heading() <= 1
        && text.length() <= 60
        && Marks.at(text, 0) == null
        && !SALUTATION.matcher(text).matches()
        && "。；;：:，,!！".indexOf(text.charAt(text.length() - 1)) < 0
        && text.indexOf('。') < 0;
  }

  private boolean belowTitle(String line) {
    if (found.title == null || lines.get(at).heading() > 0) {
      return false;
    }
    if (OCCASION.matcher(line).matches()) {
      found.excerpt |= line.contains("节选");
      found.date = found.date == null ? Dates.find(line) : found.date;
      return true;
    }
    if (NUMBER.matcher(line).matches()) {
      found.number = line;
      return true;
    }
    if (SALUTATION.matcher(line).matches()) {
      return true;
    }
    if (found.audience == null && addressee(line)) {
      found.audience = line.substring(0, line.length() - 1);
      return true;
    }
    return false;
  }

  private static boolean addressee(String line) {
    return Marks.at(line, 0) == null && ADDRESS.matcher(line).matches();
  }
}
