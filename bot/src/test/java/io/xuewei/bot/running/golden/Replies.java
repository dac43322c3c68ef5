package io.xuewei.bot.running.golden;

import io.xuewei.bot.render.MarkdownReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the bot said on a platform without what is the platform's own: markup, the cutting into
/// parts and their numbers, and the names of members, which not every platform tells.
///
/// @param texts one a reply, parts joined
/// @param parts how many messages they were
record Replies(List<String> texts, int parts) {

  private static final Pattern NUMBER = Pattern.compile("^\\((\\d+)/(\\d+)\\)\\n?");

  /// Two channels may be tried in different minutes.
  private static final Pattern CLOCK = Pattern.compile("(?<=您)\\d\\d:\\d\\d");

  private static final Pattern NAME = Pattern.compile("^[^\\n,，]{1,40},(?=已签到|您)");

  /// Reads a transcript; a reply whose last part is not there yet is left out.
  static Replies of(List<String> transcript, boolean markdown) {
    var texts = new ArrayList<String>();
    var open = new ArrayList<String>();
    int parts = 0;
    for (String message : transcript) {
      String seen = markdown ? String.join("\n", MarkdownReader.read(message).lines()) : message;
      Matcher number = NUMBER.matcher(seen);
      boolean several = number.find();
      open.add(several ? seen.substring(number.end()) : seen);
      parts++;
      if (!several || number.group(1).equals(number.group(2))) {
        texts.add(joined(open));
        open.clear();
      }
    }
    return new Replies(texts, parts);
  }

  /// What is cut goes on in the same line, or in a new one; that is not told apart.
  private static String joined(List<String> parts) {
    String text = parts.size() == 1 ? parts.getFirst() : String.join("", parts);
    return CLOCK.matcher(NAME.matcher(text.strip()).replaceFirst("某某,")).replaceAll("几时几分");
  }

  /// The replies without any white space, to compare.
  List<String> comparable() {
    return texts.stream().map(text -> text.replaceAll("\\s+", "")).toList();
  }
}
