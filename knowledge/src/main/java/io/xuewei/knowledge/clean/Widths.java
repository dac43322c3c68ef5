package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One form for what is one character: full-width letters and digits become half-width (`２０２４年`),
/// and the radicals and compatibility characters that pdf files hold in place of characters (`⼀、`)
/// become characters.
///
/// Punctuation and brackets keep their width, because people quote them as they stand; searching
/// folds them. So does a mask of full-width `Ｘ` or `Ｚ`. The length of a line never changes.
final class Widths {

  private static final Pattern FORMS =
      Pattern.compile("[０-９Ａ-Ｚａ-ｚ]+|[\\u2E80-\\u2FDF\\uF900-\\uFAFF]+");
  private static final Pattern MASK = Pattern.compile("[ＸＺｘｚ]+");

  private Widths() {}

  static SourceLine fold(SourceLine line, List<RemovedLine> removed) {
    Matcher matcher = FORMS.matcher(line.text());
    var taken = new StringBuilder();
    String text = matcher.replaceAll(found -> half(found.group(), taken));
    if (taken.isEmpty()) {
      return line;
    }
    removed.add(new RemovedLine(line.number(), taken.toString().strip(), RemovedLine.WIDTH));
    return line.with(text);
  }

  private static String half(String form, StringBuilder taken) {
    String half = Normalizer.normalize(form, Normalizer.Form.NFKC);
    if (MASK.matcher(form).matches() || half.length() != form.length() || half.equals(form)) {
      return form;
    }
    taken.append(form).append(' ');
    return half;
  }
}
