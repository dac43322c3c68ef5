package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;

/// The lines behind the body: list of annexes, signatures and date, 抄送 and 印发, page numbers, and
/// where annexes begin.
final class Foot {

  private static final int SIGNERS = 6;
  private static final int NOTE_AHEAD = 16;
  private static final int COPIES_LINES = 2;
  private static final int LAST = 8;

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
    print(Math.min(from, Math.max(body, lines.size() - LAST)));
    if (date >= 0) {
      signature(date, body);
    }
    note(body, date < 0 ? end : date);
    behind(from);
    rosters(body);
  }

  private String text(int i) {
    return lines.get(i).text();
  }

  private int firstAnnex(int body) {
    for (int i = body; i < lines.size(); i++) {
      if ((Marks.isAnnex(text(i)) && !beginsNote(i)) || titledAnnex(i)) {
        return i;
      }
    }
    return lines.size();
  }

  /// `附件1：登记表` with its content behind it; in a list of annexes another one or the signature is.
  private boolean titledAnnex(int i) {
    return FootLines.numberedAnnex(text(i))
        && i + 1 < lines.size()
        && !FootLines.annex(text(i + 1))
        && !FootLines.date(text(i + 1))
        && !FootLines.signs(lines.get(i + 1));
  }

  /// `附件：` above a numbered list that a signature follows.
  private boolean beginsNote(int i) {
    boolean list = i + 1 < lines.size() && FootLines.noteItem(text(i + 1));
    return list
        && ":：".indexOf(text(i).charAt(text(i).length() - 1)) >= 0
        && lines.stream().skip(i).limit(NOTE_AHEAD).anyMatch(l -> FootLines.date(l.text()));
  }

  private int lastDate(int body, int end) {
    for (int i = end - 1; i >= body; i--) {
      boolean signed = FootLines.date(text(i)) || FootLines.signer(text(i)) != null;
      if (signed && endsBody(i + 1, end)) {
        return i;
      }
    }
    return -1;
  }

  /// Behind a signature come print marks, an annex or the title of another document, never more
  /// text.
  private boolean endsBody(int i, int end) {
    return i >= end
        || FootLines.print(text(i))
        || FootLines.copies(text(i))
        || FootLines.page(text(i))
        || FootLines.roster(text(i))
        || FootLines.annex(text(i))
        || FootLines.heading(lines.get(i));
  }

  private void signature(int date, int body) {
    roles.set(date, Layout.Role.META);
    found.date = Dates.find(text(date));
    List<String> signers = new ArrayList<>();
    String signer = FootLines.signer(text(date));
    if (signer != null) {
      signers.add(signer);
    } else {
      signers.addAll(signers(date, body));
    }
    boolean more = found.issuer != null && signers.size() > found.issuer.split(" ", -1).length;
    if ((found.issuer == null || more) && !signers.isEmpty()) {
      found.issuer = String.join(" ", signers);
    }
  }

  /// The lines above a date, the first of them first.
  private List<String> signers(int date, int body) {
    List<String> signers = new ArrayList<>();
    for (int i = date - 1; i >= Math.max(body, date - SIGNERS) && signs(i, signers); i--) {
      roles.set(i, Layout.Role.META);
      signers.addFirst(text(i));
    }
    return signers;
  }

  private boolean signs(int i, List<String> signers) {
    return FootLines.signs(lines.get(i)) && (signers.isEmpty() || HeadLines.organisation(text(i)));
  }

  /// `附件:1.…` and the numbered lines that go on with it.
  private void note(int body, int end) {
    for (int i = body; i < end; i++) {
      boolean begins = FootLines.note(text(i)) || (Marks.isAnnex(text(i)) && beginsNote(i));
      if (begins && roles.get(i) == Layout.Role.BODY) {
        roles.set(i, Layout.Role.ANNEX_NOTE);
        while (i + 1 < end && FootLines.noteItem(text(i + 1))) {
          i++;
          roles.set(i, Layout.Role.ANNEX_NOTE);
        }
      }
    }
  }

  /// 抄送, 印发 and page numbers.
  private void print(int from) {
    for (int i = 0; i < lines.size(); i++) {
      if (FootLines.page(text(i)) || (i >= from && FootLines.print(text(i)))) {
        roles.set(i, Layout.Role.PRINT);
      } else if (i >= from && FootLines.copies(text(i))) {
        copies(i);
      }
    }
  }

  /// A list of 抄送 may go on over lines, up to its full stop.
  private void copies(int i) {
    int last = i;
    while (last < Math.min(i + COPIES_LINES, lines.size() - 1)
        && !text(last).endsWith("。")
        && !FootLines.print(text(last + 1))
        && !FootLines.annex(text(last + 1))
        && "，,、。".indexOf(text(last + 1).charAt(text(last + 1).length() - 1)) >= 0) {
      last++;
    }
    for (int line = i; line <= last; line++) {
      roles.set(line, Layout.Role.PRINT);
    }
  }

  /// Behind the signature everything is print marks or the bodies of annexes.
  private void behind(int from) {
    boolean begun = false;
    for (int i = from; i < lines.size(); i++) {
      if (roles.get(i) == Layout.Role.BODY && begins(i, begun)) {
        roles.set(i, Layout.Role.ANNEX);
        begun = true;
        i = annexTitle(i + 1);
      }
    }
  }

  private boolean begins(int i, boolean begun) {
    return FootLines.annex(text(i)) || (!begun && FootLines.heading(lines.get(i)));
  }

  /// Gives the last line of the annex's head.
  private int annexTitle(int i) {
    if (i < lines.size() && FootLines.heading(lines.get(i)) && Marks.isAnnex(text(i - 1))) {
      roles.set(i, Layout.Role.ANNEX_TITLE);
      return twoLines(i) ? titleEnd(i + 1) : i;
    }
    return i - 1;
  }

  private boolean twoLines(int i) {
    return i + 1 < lines.size()
        && !HeadLines.kind(text(i))
        && FootLines.heading(lines.get(i + 1))
        && HeadLines.kind(text(i + 1));
  }

  private int titleEnd(int i) {
    roles.set(i, Layout.Role.ANNEX_TITLE);
    return i;
  }

  /// Minutes name those present behind their text.
  private void rosters(int body) {
    boolean minutes = found.title != null && found.title.contains("纪要");
    for (int i = body; minutes && i < lines.size(); i++) {
      if (roles.get(i) == Layout.Role.BODY && FootLines.roster(text(i))) {
        roles.set(i, Layout.Role.ROSTER);
      }
    }
  }
}
