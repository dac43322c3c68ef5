package io.xuewei.bot.chat;

import java.util.ArrayList;
import java.util.List;

/// Makes of a part the parts that go through the channel that stands in for its group.
final class StandIns {

  private StandIns() {}

  /// Their ids come from the part's alone. One that stays whole keeps its number.
  static List<Part> parts(Part part, Channel from, Channel by) {
    List<String> texts = by.split(part.text());
    boolean whole = texts.size() == 1;
    var parts = new ArrayList<Part>();
    for (String text : texts) {
      int number = parts.size() + 1;
      parts.add(
          new Part(
              Notices.id(part.id() + "\n" + by.name(), number),
              by.name(),
              "",
              part.inReplyTo(),
              text,
              whole ? part.number() : number,
              whole ? part.of() : texts.size(),
              number == 1 ? part.references() : List.of(),
              number == 1 ? mentions(part, from, by) : List.of(),
              part.until()));
    }
    return parts;
  }

  /// A code of one platform means nobody on another.
  private static List<Mention> mentions(Part part, Channel from, Channel by) {
    if (!by.codes().isEmpty() && by.codes().equals(from.codes())) {
      return part.mentions();
    }
    return part.mentions().stream().map(mention -> Mention.named(mention.name())).toList();
  }
}
