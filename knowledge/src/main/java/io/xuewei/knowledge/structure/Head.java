package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.format.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines before the body: markings, issuers, 发文字号, title, occasion, addressee or salutation.
final class Head {

  private static final int LONGEST = 16;
  private static final int TITLE_LINES = 5;

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
    found.excerpt |= found.title != null && HeadLines.excerpt(found.title);
    return at;
  }

  private boolean more() {
    return at < lines.size() && at < LONGEST;
  }

  private String text() {
    return lines.get(at).text();
  }

  private String next() {
    return at + 1 < lines.size() ? lines.get(at + 1).text() : "";
  }

  private void meta() {
    roles.set(at, Layout.Role.META);
    at++;
  }

  private boolean aboveTitle(String line) {
    return HeadLines.marking(line)
        || (at == 0 && annex(line))
        || number(line)
        || masthead(line)
        || series(line)
        || issuer(line);
  }

  /// A document that is passed on as an annex begins with that line, which may hold its title.
  private boolean annex(String line) {
    found.title = FootLines.annexTitle(line);
    return found.title != null || Marks.isAnnex(line);
  }

  private boolean number(String line) {
    String number = HeadLines.number(line);
    if (number == null) {
      return false;
    }
    found.number = number;
    return true;
  }

  /// `云溪区人民政府令` or `云溪区委专题会议纪要` above `第3号`: the name of the series, with the number's line.
  private boolean masthead(String line) {
    if (!HeadLines.ordinal(next()) || lines.get(at).heading() > 1 || !HeadLines.kind(line)) {
      return false;
    }
    String issuer = HeadLines.orderOf(line);
    if (issuer == null && !titleFollows(at + 2)) {
      return false;
    }
    found.issuer = issuer == null ? found.issuer : issuer;
    found.number = (issuer == null ? "" : line) + bare(next());
    found.title = issuer == null ? null : line;
    meta();
    return true;
  }

  /// `临澄市纪律检查委员会通报` above a 发文字号 and the title proper: the name of the series too.
  private boolean series(String line) {
    boolean series =
        HeadLines.number(next()) != null && HeadLines.kind(line) && titleFollows(at + 2);
    return series && lines.get(at).heading() <= 1 && line.indexOf("关于") < 0;
  }

  private static String bare(String ordinal) {
    boolean bracketed = ordinal.matches("[（(]\\s?第.*");
    String plain = bracketed ? ordinal.substring(1, ordinal.length() - 1) : ordinal;
    return plain.replaceAll("\\s", "");
  }

  private boolean titleFollows(int from) {
    return lines.stream()
        .skip(from)
        .limit(3)
        .anyMatch(l -> HeadLines.titleLike(l) && HeadLines.kind(l.text()));
  }

  private boolean issuer(String line) {
    String name = line.replaceFirst("\\s+" + Dates.DAY + "$", "");
    boolean issuer = HeadLines.organisation(name) && lines.get(at).heading() == 0;
    if (!issuer || at + 1 >= lines.size()) {
      return false;
    }
    String plain = HeadLines.unspaced(name.replaceFirst("文件$", "").strip());
    if (beginsTitle(name)) {
      found.issuer = found.issuer == null ? plain : found.issuer;
      return false;
    }
    if (name.length() < line.length()) {
      found.date = Dates.find(line);
    }
    found.issuer = found.issuer == null ? plain : together(found.issuer, plain);
    return true;
  }

  /// `中共云溪区委组织部` above `关于…的通知`, with no red head in between.
  private boolean beginsTitle(String line) {
    return (next().startsWith("关于") || HeadLines.yearly(next())) && !line.endsWith("文件");
  }

  private static String together(String first, String second) {
    return first.equals(second) ? first : first + " " + second;
  }

  /// A title may have several lines: up to the one that names the kind of document (办法, 通知).
  private void title() {
    if (found.title != null || !more() || !HeadLines.titleLike(lines.get(at))) {
      return;
    }
    int last = lastOfTitle();
    var title = new StringBuilder();
    while (at <= last) {
      title.append(text());
      meta();
    }
    found.title = HeadLines.tight(title.toString());
    if (HeadLines.speech(found.title)) {
      found.speaker = HeadLines.speakerIn(found.title);
    }
  }

  private int lastOfTitle() {
    int last = at;
    if (lines.get(at).heading() == 0 && !HeadLines.kind(text())) {
      int limit = Math.min(at + TITLE_LINES, lines.size());
      for (int i = at + 1; i < limit && HeadLines.titleLike(lines.get(i)); i++) {
        if (HeadLines.kind(lines.get(i).text())) {
          last = i;
          break;
        }
      }
    }
    while (last + 1 < lines.size() && goesOn(lines.get(last + 1).text())) {
      last++;
    }
    return last;
  }

  private static boolean goesOn(String line) {
    return HeadLines.edition(line) || HeadLines.subtitle(line);
  }

  private boolean belowTitle(String line) {
    if (found.title != null && HeadLines.extract(line)) {
      found.excerpt = true;
      return true;
    }
    if (found.title == null || lines.get(at).heading() > 0) {
      return false;
    }
    if (editor(line)) {
      return true;
    }
    if (HeadLines.occasion(line)) {
      occasion(line);
      return true;
    }
    if (number(line) || series() || HeadLines.salutation(line) || speaker(line)) {
      return true;
    }
    return found.audience == null && audience(line);
  }

  /// `第41次` below the name of the minutes, and who keeps them with the day.
  private boolean series() {
    String line = text();
    if (found.number == null && HeadLines.ordinal(line)) {
      found.number = bare(line);
      return true;
    }
    boolean numbered = at > 0 && HeadLines.ordinal(lines.get(at - 1).text());
    return numbered && Dates.find(line) != null && issuer(line);
  }

  private boolean editor(String line) {
    String editor = HeadLines.editor(line);
    if (editor == null) {
      return false;
    }
    found.issuer = found.issuer == null ? editor : found.issuer;
    found.date = found.date == null ? Dates.find(line) : found.date;
    return true;
  }

  /// Addressees may go on in a second line.
  private boolean audience(String line) {
    boolean one = HeadLines.addressee(line);
    if (!one && !HeadLines.addresseeBegins(line, next())) {
      return false;
    }
    String whole = one ? line : line + next();
    found.audience = whole.substring(0, whole.length() - 1).strip();
    if (!one) {
      meta();
    }
    return true;
  }

  private void occasion(String line) {
    boolean bracketed = "（(".indexOf(line.charAt(0)) >= 0;
    String inner = HeadLines.tight(bracketed ? line.substring(1, line.length() - 1) : line);
    found.excerpt |= inner.matches(".*节\\s*选.*") || inner.equals("摘要");
    found.date = found.date == null ? Dates.find(line) : found.date;
    String occasion = inner.replaceAll("[，,、；;\\s]*节\\s*选", "").strip();
    if (found.occasion == null && !occasion.isEmpty() && speech()) {
      found.occasion = occasion;
    }
  }

  private boolean speech() {
    return found.title != null && HeadLines.speech(found.title);
  }

  private boolean speaker(String line) {
    @Nullable String name = speech() && found.audience == null ? HeadLines.speaker(line) : null;
    if (name == null) {
      return false;
    }
    found.speaker = name;
    return true;
  }
}
