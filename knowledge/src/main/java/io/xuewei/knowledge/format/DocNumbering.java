package io.xuewei.knowledge.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/// The automatic numbering of a Word 97 document, as [ListCounters] computes it.
final class DocNumbering {

  private static final int LEVELS = 9;

  private final ListCounters counters = new ListCounters();
  private final Set<String> restarted = new HashSet<>();

  boolean isBullet(Paragraph paragraph) {
    return level(paragraph.getList(), paragraph.getIlvl()).isBullet();
  }

  /// The label of the next paragraph of its list.
  String next(Paragraph paragraph) {
    HWPFList list = paragraph.getList();
    int level = Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
    String definition = String.valueOf(list.getLsid());
    if (list.isStartAtOverriden((char) level) && restarted.add(paragraph.getIlfo() + "/" + level)) {
      counters.restart(definition, level, list.getStartAt((char) level));
    }
    List<ListLevel> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS; i++) {
      levels.add(level(list, i));
    }
    return counters.next(definition, levels, level);
  }

  private static ListLevel level(HWPFList list, int level) {
    char at = (char) Math.clamp(level, 0, LEVELS - 1);
    String format = format(list.getNumberFormat(at));
    return new ListLevel(list.getStartAt(at), format, template(list.getNumberText(at)), false);
  }

  /// Word 97 writes the number of level n as the character n - 1.
  private static String template(String text) {
    var template = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      template.append(c < LEVELS ? "%" + (c + 1) : String.valueOf(c));
    }
    return template.toString();
  }

  /// The names of [MS-OSHARED] 2.2.1.3 that [Numerals] knows.
  private static String format(int code) {
    return switch (code) {
      case 1 -> "upperRoman";
      case 2 -> "lowerRoman";
      case 3 -> "upperLetter";
      case 4 -> "lowerLetter";
      case 10, 11, 33, 35, 37, 39 -> "chineseCounting";
      case 14 -> "decimalFullWidth";
      case 18, 28, 29 -> "decimalEnclosedCircle";
      case 22 -> "decimalZero";
      case 23 -> "bullet";
      case 30 -> "ideographTraditional";
      case 31 -> "ideographZodiac";
      case 34, 38 -> "chineseLegalSimplified";
      case 255 -> "none";
      default -> "decimal";
    };
  }
}
