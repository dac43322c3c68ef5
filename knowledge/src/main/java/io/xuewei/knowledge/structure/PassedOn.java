package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a file in which a notice passes other documents on (`关于印发《…办法》的通知`, an order, a
/// forwarding letter) into the notice and those documents.
///
/// ```java
/// PassedOn parts = PassedOn.divide(lines);
/// parts.notice();                 // up to its signature, and annexes that are no documents
/// parts.documents().getFirst();   // from the line 附件 or the title on
/// ```
///
/// A document begins at a line that repeats the name which the notice gives in `《》` (or `关于印发…的通知`
/// without them), behind the notice's signature or under a line `附件`. Names may differ by what
/// stands in front (`学习办法` for `云溪区学习办法`) and by `（试行）`. With `附件1` above it, it ends where the
/// next annex of that numbering begins; otherwise it goes on to the end. A file that passes nothing
/// on is the notice alone.
///
/// @param notice the lines of the notice
/// @param documents the lines of each document passed on
public record PassedOn(List<SourceLine> notice, List<List<SourceLine>> documents) {

  private static final Pattern PASSES =
      Pattern.compile("(?:印发|转发|发布|公布|颁布|批转|下发).*(?:通知|决定|公告|函|令)(?:[（(].{1,12}[）)])?");
  private static final Pattern NAMES = Pattern.compile("《((?:[^《》]|《[^《》]*》)+)》");
  private static final Pattern BARE =
      Pattern.compile("(?:印发|转发|发布|公布|颁布|批转|下发)(.+)的(?:通知|决定|公告|函)");
  private static final Pattern ANNEX_NUMBER =
      Pattern.compile("附\\s*件\\s*(\\d{1,2})\\s*(?:[:：].*)?");
  private static final int TITLE_LINES = 3;
  private static final int SHORTEST = 4;

  /// Divides the cleaned lines of a file.
  public static PassedOn divide(List<SourceLine> lines) {
    Layout layout = Layout.of(lines);
    List<String> names = names(layout);
    List<SourceLine> notice = new ArrayList<>();
    List<List<SourceLine>> documents = new ArrayList<>();
    int i = 0;
    int from = names.isEmpty() ? lines.size() : behindHead(layout);
    while (i < lines.size()) {
      int begin = i < from ? -1 : begins(lines, i, names);
      if (begin < 0) {
        notice.add(lines.get(i));
        i++;
      } else {
        int end = Math.min(end(lines, i, begin), nextNamed(lines, i, begin, names));
        documents.add(List.copyOf(lines.subList(i, end)));
        i = end;
      }
    }
    return new PassedOn(List.copyOf(notice), List.copyOf(documents));
  }

  private static List<String> names(Layout layout) {
    String title = layout.stated().title();
    boolean order = title != null && HeadLines.orderOf(title) != null;
    if (title == null || (!order && !PASSES.matcher(title).find())) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    NAMES.matcher(order ? layout.text() : title).results().forEach(m -> names.add(m.group(1)));
    Matcher bare = BARE.matcher(title);
    if (names.isEmpty() && bare.find()) {
      names.add(bare.group(1));
    }
    return names.stream().map(PassedOn::core).filter(n -> n.length() >= SHORTEST).toList();
  }

  /// The first line behind the head with at least one line of text.
  private static int behindHead(Layout layout) {
    int i = 0;
    while (i < layout.lines().size() && layout.lines().get(i).role() != Layout.Role.BODY) {
      i++;
    }
    return i + 1;
  }

  /// The title's line when a document begins at line `i`, else -1.
  private static int begins(List<SourceLine> lines, int i, List<String> names) {
    String titled = FootLines.annexTitle(lines.get(i).text());
    if (titled != null) {
      boolean signed = lines.stream().limit(i).anyMatch(l -> FootLines.date(l.text()));
      return signed && names.stream().anyMatch(n -> same(n, core(titled))) ? i : -1;
    }
    boolean annex = Marks.isAnnex(lines.get(i).text());
    int title = annex ? i + 1 : i;
    boolean later = !annex && named(lines, i + 1, names);
    return named(lines, title, names) && !later ? title : -1;
  }

  private static boolean named(List<SourceLine> lines, int title, List<String> names) {
    var joined = new StringBuilder();
    for (int at = title; at < Math.min(title + TITLE_LINES, lines.size()); at++) {
      if (!HeadLines.titleLike(lines.get(at)) || FootLines.annex(lines.get(at).text())) {
        return false;
      }
      joined.append(lines.get(at).text());
      String found = core(joined.toString());
      if (names.stream().anyMatch(name -> same(name, found))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(String name, String title) {
    return title.equals(name)
        || (title.length() >= SHORTEST && (title.endsWith(name) || name.endsWith(title)));
  }

  private static String core(String title) {
    return title.replaceAll("[（(][^）)]{1,12}[）)]$", "").replaceAll("[\\s《》〈〉“”\"]", "");
  }

  /// Where another document that the notice names begins, with nothing but its title above it.
  private static int nextNamed(List<SourceLine> lines, int from, int title, List<String> names) {
    List<String> others = names.stream().filter(n -> !named(lines, title, List.of(n))).toList();
    for (int i = title + 1; i < lines.size() && others.size() < names.size(); i++) {
      boolean behindSentence = "。！”）)".indexOf(last(lines.get(i - 1).text())) >= 0;
      if (behindSentence && !Marks.isAnnex(lines.get(i).text()) && begins(lines, i, others) == i) {
        return i;
      }
    }
    return lines.size();
  }

  private static char last(String line) {
    return line.charAt(line.length() - 1);
  }

  private static int end(List<SourceLine> lines, int from, int title) {
    Matcher number = ANNEX_NUMBER.matcher(lines.get(from).text());
    if (!number.matches()) {
      return lines.size();
    }
    int next = Integer.parseInt(number.group(1)) + 1;
    for (int i = title + 1; i < lines.size(); i++) {
      Matcher annex = ANNEX_NUMBER.matcher(lines.get(i).text());
      if (annex.matches() && Integer.parseInt(annex.group(1)) == next) {
        return i;
      }
    }
    return lines.size();
  }
}
