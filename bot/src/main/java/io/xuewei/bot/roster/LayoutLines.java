package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Texts;
import java.util.ArrayList;
import java.util.List;

/// Says how a file was understood.
final class LayoutLines {

  private LayoutLines() {}

  static List<String> of(Layout layout, Texts texts) {
    var lines = new ArrayList<String>();
    String sheet = layout.sheet().isEmpty() ? "" : texts.say("roster.report.sheet", layout.sheet());
    lines.add(texts.say("roster.report.columns", sheet, String.join(" ", layout.columns())));
    if (!layout.otherSheets().isEmpty()) {
      lines.add(texts.say("roster.report.otherSheets", String.join("、", layout.otherSheets())));
    }
    if (!layout.ignored().others().isEmpty()) {
      lines.add(texts.say("roster.report.ignored", String.join("、", layout.ignored().others())));
    }
    if (!layout.ignored().secret().isEmpty()) {
      lines.add(texts.say("roster.report.secret", String.join("、", layout.ignored().secret())));
    }
    return lines;
  }
}
