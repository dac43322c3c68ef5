package io.xuewei.knowledge.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a document says of its own time: from when to when it holds, and what it ends.
///
/// `本办法自2024年4月1日起施行，有效期5年。《云溪区旧办法》（云组发〔2020〕14号）同时废止。` gives 2024-04-01, 2029-04-01 and
/// `《云溪区旧办法》（云组发〔2020〕14号）`.
///
/// Only sentences count whose subject is the document itself (`本办法…`, `现印发…`, or none); a rule in
/// the text that begins on a day of its own says nothing of the document. `自发布之日起` is the day it
/// was made. Sentences in annexes do not count.
///
/// @param inForce the first day it holds
/// @param repealed the first day it no longer holds
/// @param replaces what it ends, as it names it: the title in `《》` with the number in brackets, if
///   any
public record Effect(
    @Nullable LocalDate inForce, @Nullable LocalDate repealed, List<String> replaces) {

  private static final String SUBJECT =
      "(?:本\\p{IsHan}{0,4}(?:办法|规定|细则|规则|条例|意见|通知|指引|规程|规范|制度|方案|公约|决定|公告|通告|章程|标准"
          + "|流程|指南|批复|守则|规划|预案|令)|印发|公布|发布|^(?=自|有效期))";
  private static final Pattern BEGINS =
      Pattern.compile(
          SUBJECT
              + "[^。]*?自\\s?(?:"
              + Dates.DAY
              + "|(?<made>(?:发布|印发|公布|下发|颁布|通过)之日))\\s?起"
              + "(?:(?<days>[\\d一二三四五六七八九十]{1,3})日后)?(?:施行|执行|实施|生效|试行)");
  private static final Pattern UNTIL =
      Pattern.compile(SUBJECT + "[^。]*?有效期(?:限)?(?:至|到)\\s?(" + Dates.DAY + ")");
  private static final Pattern YEARS =
      Pattern.compile(SUBJECT + "[^。]*?(?:有效期限?|试行期?)(?:为|是)?\\s?([\\d一二三四五六七八九十]{1,2})\\s?年");
  private static final Pattern ENDS = Pattern.compile("(?:同时|予以|即行|自行)?(?:废止|停止执行|失效)");
  private static final Pattern NAMED =
      Pattern.compile("《(?:[^《》]|《[^《》]*》)+》(?:[（(][^）)《》]{4,30}[）)])?");
  private static final Pattern LIST_BEGINS =
      Pattern.compile(
          "(?:废止|停止执行|宣布失效)(?:下列|以下)[^。]*[\\p{IsHan}:：]$|(?:下列|以下)[^。《]*(?:废止|停止执行|失效)[:：]$");
  private static final Pattern ENTRY = Pattern.compile(NAMED.pattern() + "[；;。，,]?");
  private static final Pattern BEHIND_ENTRY = Pattern.compile("起(?:施行|执行|实施|生效)");

  public Effect {
    replaces = List.copyOf(replaces);
  }

  /// Reads it from the body before the annexes.
  ///
  /// @param made the day the document was made
  public static Effect of(Layout layout, @Nullable LocalDate made) {
    LocalDate begins = null;
    LocalDate ends = null;
    List<String> paragraphs = paragraphs(layout);
    for (String paragraph : paragraphs) {
      begins = begins == null ? begins(paragraph, made) : begins;
      ends = ends == null ? ends(paragraph, begins == null ? made : begins) : ends;
    }
    return new Effect(begins, ends, replaced(paragraphs));
  }

  /// `同时废止` in a sentence, and the entries below `废止下列文件`, up to the first line that is none.
  private static List<String> replaced(List<String> paragraphs) {
    List<String> replaces = new ArrayList<>();
    boolean listed = false;
    for (String paragraph : paragraphs) {
      boolean entry = listed && ENTRY.matcher(paragraph).matches();
      if (entry) {
        NAMED.matcher(paragraph).results().forEach(n -> replaces.add(HeadLines.tight(n.group())));
      }
      listed = entry || LIST_BEGINS.matcher(paragraph).find();
      for (Sentences.Span sentence : Sentences.split(paragraph)) {
        replaced(sentence.of(paragraph), replaces);
      }
    }
    return replaces;
  }

  private static List<String> paragraphs(Layout layout) {
    return layout.lines().stream()
        .takeWhile(l -> l.role() != Layout.Role.ANNEX)
        .filter(l -> l.role() == Layout.Role.BODY)
        .map(l -> withoutMark(l.text()))
        .toList();
  }

  private static String withoutMark(String line) {
    Marks.Mark mark = Marks.at(line, 0);
    return mark == null ? line : line.substring(mark.end()).strip();
  }

  private static @Nullable LocalDate begins(String paragraph, @Nullable LocalDate made) {
    for (Sentences.Span sentence : Sentences.split(paragraph)) {
      Matcher begins = BEGINS.matcher(sentence.of(paragraph));
      if (begins.find()) {
        return later(begins.group("made") == null ? Dates.find(begins.group()) : made, begins);
      }
    }
    return null;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate day, Matcher begins) {
    String days = begins.group("days");
    return day == null || days == null ? day : day.plusDays(Dates.number(days));
  }

  private static @Nullable LocalDate ends(String paragraph, @Nullable LocalDate from) {
    for (Sentences.Span span : Sentences.split(paragraph)) {
      String sentence = span.of(paragraph);
      Matcher until = UNTIL.matcher(sentence);
      if (until.find()) {
        LocalDate last = Dates.find(until.group(1));
        return last == null ? null : last.plusDays(1);
      }
      Matcher years = YEARS.matcher(sentence);
      if (from != null && years.find()) {
        return from.plusYears(Dates.number(years.group(1)));
      }
    }
    return null;
  }

  private static void replaced(String sentence, List<String> replaces) {
    Matcher ends = ENDS.matcher(sentence);
    if (!ends.find()) {
      return;
    }
    int from = 0;
    Matcher entry = BEHIND_ENTRY.matcher(sentence.substring(0, ends.start()));
    while (entry.find()) {
      from = entry.end();
    }
    NAMED
        .matcher(sentence.substring(from, ends.start()))
        .results()
        .forEach(named -> replaces.add(HeadLines.tight(named.group())));
  }
}
