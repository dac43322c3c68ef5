package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a document by its number: `第十二条`, `第3章`, `第二部分`, `第十二条第二款`.
///
/// @param unit `条`, `章`, `节`, `编` or `部分`
/// @param number counted from 1
/// @param paragraph of an article (款); 0 for all of it
record ArticleName(String unit, int number, int paragraph) {

  private static final String NUMBER = "(" + Numerals.CHARACTERS + "+)";

  /// As it stands in a folded question.
  static final Pattern PATTERN =
      Pattern.compile("第\\s?" + NUMBER + "\\s?(条|章|节|编|部分)(?:的?第\\s?" + NUMBER + "\\s?(?:款|段))?");

  private static final Pattern LABEL = Pattern.compile("^第" + NUMBER + "(条|章|节|编|部分)(?!之)");
  private static final Pattern PART_LABEL = Pattern.compile("^" + NUMBER + "[、.．]");
  private static final Pattern TITLE_LABEL = Pattern.compile("第" + NUMBER + "(条)$");
  private static final Pattern ITEM = Pattern.compile("^[(（]?[0-9一二三四五六七八九十]{1,3}[)）、.．]");

  static ArticleName of(Matcher found) {
    String paragraph = found.group(3);
    return new ArticleName(
        found.group(2),
        Numerals.value(found.group(1)),
        paragraph == null ? 0 : Numerals.value(paragraph));
  }

  /// The passages of a document that are this part; none when it has no such part.
  List<Passage> in(Document document) {
    List<Passage> passages = document.passages().stream().filter(p -> isIn(p, document)).toList();
    return paragraph == 0 ? passages : paragraph(passages);
  }

  /// Whether a document counts its parts by this unit at all.
  boolean isUnitOf(Document document) {
    return document.passages().stream()
        .flatMap(passage -> passage.path().stream())
        .anyMatch(heading -> label(LABEL, Folding.fold(heading)).isPresent());
  }

  private boolean isIn(Passage passage, Document document) {
    return passage.path().stream().anyMatch(this::isLabelOf)
        || passage.path().isEmpty() && isLabelOf(passage.text())
        || isLabel(TITLE_LABEL, Folding.fold(document.info().title()));
  }

  private boolean isLabelOf(String text) {
    String folded = Folding.fold(text.substring(0, Math.min(text.length(), 20)));
    if (unit.equals("部分") && isPart(folded)) {
      return true;
    }
    return isLabel(LABEL, folded);
  }

  private boolean isPart(String heading) {
    Matcher part = PART_LABEL.matcher(heading);
    return part.find() && Numerals.value(part.group(1)) == number;
  }

  private boolean isLabel(Pattern pattern, String text) {
    return label(pattern, text).filter(value -> value == number).isPresent();
  }

  private Optional<Integer> label(Pattern pattern, String text) {
    Matcher label = pattern.matcher(text);
    return label.find() && label.group(2).equals(unit)
        ? Optional.of(Numerals.value(label.group(1)))
        : Optional.empty();
  }

  /// One paragraph of each passage that has it: its own line, and the items below it.
  private List<Passage> paragraph(List<Passage> passages) {
    var found = new ArrayList<Passage>();
    int count = 0;
    for (Passage passage : passages) {
      int start = -1;
      int end = 0;
      int place = 0;
      for (String line : passage.text().split("\n", -1)) {
        count += line.isBlank() || ITEM.matcher(line).find() ? 0 : 1;
        if (count == paragraph) {
          start = start < 0 ? place : start;
          end = place + line.length();
        }
        place += line.length() + 1;
      }
      if (start >= 0) {
        found.add(cut(passage, start, end));
      }
    }
    return found;
  }

  private static Passage cut(Passage passage, int start, int end) {
    return new Passage(
        passage.id(),
        passage.documentId(),
        passage.path(),
        passage.text().substring(start, end),
        passage.start() + start);
  }
}
