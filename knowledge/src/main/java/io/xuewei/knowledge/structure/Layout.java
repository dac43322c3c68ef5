package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The cleaned text and what each of its lines is, after GB/T 9704: title, number and addressee at
/// the head, signature and date at the foot, annexes behind them.
///
/// @param text the cleaned text, its lines divided by `\n`
/// @param lines in order
/// @param stated what head and foot say
public record Layout(String text, List<Line> lines, Stated stated) {

  /// What a line is.
  public enum Role {
    /// Part of the text.
    BODY,
    /// Title, number, issuer, addressee, signature, date: told by the document's info, not part of
    /// the text.
    META,
    /// 抄送, 印发, 附注, page numbers: no content.
    PRINT,
    /// `出席：…` of minutes: a passage of its own, under no heading.
    ROSTER,
    /// `附件:1.…`, the list of annexes before the signature.
    ANNEX_NOTE,
    /// `附件1`, or the title of a document that a notice passes on: a new body begins.
    ANNEX,
    /// The title of an annex.
    ANNEX_TITLE
  }

  /// A line of the cleaned text.
  ///
  /// @param start its offset
  /// @param text without the line's end
  /// @param heading the depth that the file's format gives, or 0
  /// @param item a list item, says the file's format
  /// @param role what it is
  public record Line(int start, String text, int heading, boolean item, Role role) {

    int end() {
      return start + text.length();
    }
  }

  public static Layout of(List<SourceLine> source) {
    List<Role> roles = new ArrayList<>(Collections.nCopies(source.size(), Role.BODY));
    var found = new Found();
    int body = new Head(source, roles, found).read();
    new Foot(source, roles, found).read(body);
    List<Line> lines = new ArrayList<>(source.size());
    var text = new StringBuilder();
    for (int i = 0; i < source.size(); i++) {
      SourceLine line = source.get(i);
      lines.add(new Line(text.length(), line.text(), line.heading(), line.item(), roles.get(i)));
      text.append(line.text()).append(i < source.size() - 1 ? "\n" : "");
    }
    return new Layout(text.toString(), List.copyOf(lines), found.stated());
  }
}
