package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out the head of a mail that was copied with its text: `发件人：…` and the lines like it that
/// follow. Only at the very beginning, and only where a sender stands first: `主题：` alone may be the
/// head of minutes.
final class MailHead {

  private static final Pattern SENDER = Pattern.compile("(?:发件人|寄件人|From)\\s?[:：].*");
  private static final Pattern MORE =
      Pattern.compile("(?:发送时间|发件时间|发送日期|日期|时间|收件人|抄送|密送|主题|附件|Sent|Date|To|Cc|Subject)\\s?[:：].*");

  private MailHead() {}

  static List<SourceLine> remove(List<SourceLine> lines, List<RemovedLine> removed) {
    int at = firstText(lines, 0);
    if (at == lines.size() || !SENDER.matcher(lines.get(at).text()).matches()) {
      return lines;
    }
    int end = at + 1;
    while (end < lines.size() && MORE.matcher(lines.get(end).text()).matches()) {
      end++;
    }
    List<SourceLine> head = lines.subList(at, end);
    head.forEach(l -> removed.add(new RemovedLine(l.number(), l.text(), RemovedLine.MAIL)));
    return new ArrayList<>(lines.subList(end, lines.size()));
  }

  private static int firstText(List<SourceLine> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }
}
