package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.format.SourceLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines behind the body: list of annexes, signature and date, 抄送 and 印发, and where annexes
/// begin.
final class Foot {

  private static final Pattern DATE_LINE = Pattern.compile("\\s*" + Dates.DAY + "\\s*");
  private static final Pattern SIGNED =
      Pattern.compile("([\\p{IsHan}（）()、 ]{4,40}?)\\s*" + Dates.DAY);
  private static final Pattern PRINT =
      Pattern.compile("(?:抄\\s?送|主\\s?送|印\\s?送)[:：].*|.*" + Dates.DAY + "\\s?印发|[（(]此件.{1,12}[）)]");
  private static final Pattern NOTE = Pattern.compile("附\\s?件\\s*[:：]\\s*\\S.*");
  private static final Pattern TITLED_ANNEX =
      Pattern.compile("附\\s?件\\s*\\d{0,2}\\s*[:：]?\\s*\\S.{0,50}");

  private final List<SourceLine> lines;
  private final List<Layout.Role> roles;
  private final Found found;

  Foot(List<SourceLine> lines, List<Layout.Role> roles, Found found) {
    this.lines = lines;
    this.roles = roles;
    this.found = found;
  }

  /// Marks the lines of the foot.
  ///
  /// @param body the first line of the body
  void read(int body) {
    int end = firstAnnex(body);
    int date = lastDate(body, end);
    int from = date < 0 ? end : date + 1;
    if (date >= 0) {
      signature(date, body);
    }
    note(body, date < 0 ? end : date);
    behind(from);
  }

  private String text(int i) {
    return lines.get(i).text();
  }

  private int firstAnnex(int body) {
    for (int i = body; i < lines.size(); i++) {
      if (Marks.isAnnex(text(i))) {
        return i;
      }
    }
    return lines.size();
  }

  private int lastDate(int body, int end) {
    for (int i = end - 1; i >= body; i--) {
      boolean signed = SIGNED.matcher(text(i)).matches() && Marks.at(text(i), 0) == null;
      if (DATE_LINE.matcher(text(i)).matches() || signed) {
        return i;
      }
    }
    return -1;
  }

  private void signature(int date, int body) {
    roles.set(date, Layout.Role.META);
    found.date = Dates.find(text(date));
    Matcher signed = SIGNED.matcher(text(date));
    if (signed.matches()) {
      issuer(signed.group(1).strip());
      return;
    }
    for (int i = date - 1; i >= Math.max(body, date - 4) && signs(lines.get(i)); i--) {
      roles.set(i, Layout.Role.META);
      issuer(text(i));
    }
  }

  private void issuer(String name) {
    if (found.issuer == null) {
      found.issuer = name;
    }
  }

  private static boolean signs(SourceLine line) {
    return line.text().length() <= 30
        && line.heading() == 0
        && !line.item()
        && line.text().matches("[\\p{IsHan}（）()、 ]+")
        && Marks.at(line.text(), 0) == null;
  }

  /// `附件:1.…` and the numbered lines that go on with it.
  private void note(int body, int end) {
    for (int i = body; i < end; i++) {
      if (NOTE.matcher(text(i)).matches() && roles.get(i) == Layout.Role.BODY) {
        roles.set(i, Layout.Role.ANNEX_NOTE);
        while (i + 1 < end && text(i + 1).matches("\\d{1,2}[.．、].{1,60}[^。；;]")) {
          i++;
          roles.set(i, Layout.Role.ANNEX_NOTE);
        }
      }
    }
  }

  /// Behind the signature everything is print marks or the bodies of annexes.
  private void behind(int from) {
    boolean begun = false;
    for (int i = from; i < lines.size(); i++) {
      if (PRINT.matcher(text(i)).matches()) {
        roles.set(i, Layout.Role.META);
      } else if (begins(i, begun)) {
        roles.set(i, Layout.Role.ANNEX);
        begun = true;
        i = annexTitle(i + 1);
      }
    }
  }

  private boolean begins(int i, boolean begun) {
    boolean named = Marks.isAnnex(text(i)) || TITLED_ANNEX.matcher(text(i)).matches();
    return (named && !text(i).contains("。")) || (!begun && heading(lines.get(i)));
  }

  /// Gives the last line of the annex's head.
  private int annexTitle(int i) {
    if (i < lines.size() && heading(lines.get(i)) && Marks.isAnnex(text(i - 1))) {
      roles.set(i, Layout.Role.ANNEX_TITLE);
      return i;
    }
    return i - 1;
  }

  private static boolean heading(SourceLine line) {
    return line.text().length() <= 50
        && Marks.at(line.text(), 0) == null
        && "。；;：:，,!！?？".indexOf(line.text().charAt(line.text().length() - 1)) < 0;
  }
}
