package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.structure.Marks.Kind;
import io.xuewei.knowledge.structure.Marks.Mark;
import java.util.List;
import java.util.stream.Collectors;

/// The numbers of headings and items in a citation.
final class Labels {

  private static final String DIGITS = "零一二三四五六七八九";

  private Labels() {}

  /// Labels as they are written, one behind the other; one that is alone as it is spoken.
  static String chain(List<String> path) {
    return path.size() == 1 ? alone(path.getFirst()) : joined(path);
  }

  private static String joined(List<String> path) {
    return path.stream().map(Labels::of).collect(Collectors.joining());
  }

  /// `二、` of `二、工作安排`; `“一是”`; a heading without a number, or a question, in quotes.
  static String of(String step) {
    Mark mark = Marks.at(step, 0);
    if (mark == null) {
      return quoted(step);
    }
    return switch (mark.kind()) {
      case FIRST -> quoted(step.substring(0, mark.end()));
      case QUESTION -> quoted(step.substring(mark.end()).strip());
      case BRACKETED, DIGIT_BRACKETED -> step.substring(0, mark.end()).replaceAll("\\s", "");
      case ONE -> step.substring(0, mark.end()) + (topic(step) ? "、" : "");
      default -> step.substring(0, mark.end());
    };
  }

  private static String alone(String step) {
    Mark mark = Marks.at(step, 0);
    if (mark == null) {
      return quoted(step);
    }
    return switch (mark.kind()) {
      case ONE -> topic(step) ? bare(of(step)) : "第" + bare(of(step)) + "部分";
      case BRACKETED, DIGIT, DIGIT_BRACKETED, CIRCLED -> item(of(step));
      default -> of(step);
    };
  }

  /// `议题一` of minutes.
  private static boolean topic(String step) {
    return step.startsWith("议题");
  }

  /// `第（三）项`, `第2项`; `“一是”` as it is.
  static String item(String label) {
    return spoken(label, "项");
  }

  /// `第2目`
  static String subitem(String label) {
    return spoken(label, "目");
  }

  private static String spoken(String label, String unit) {
    Mark mark = Marks.at(label, 0);
    boolean first = mark != null && mark.kind() == Kind.FIRST;
    return first ? quoted(label) : "第" + bare(label) + unit;
  }

  private static String bare(String label) {
    return label.replaceAll("[、.．\\s]+$|\\s", "");
  }

  private static String quoted(String words) {
    return "“" + words.replace('“', '‘').replace('”', '’') + "”";
  }

  /// Up to 99: `十二`.
  static String numeral(int number) {
    int tens = number / 10;
    int ones = number % 10;
    String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.charAt(tens) + "") + "十";
    return ten + (ones == 0 ? "" : DIGITS.charAt(ones) + "");
  }
}
