package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.structure.Effect;
import io.xuewei.knowledge.structure.Layout;
import io.xuewei.knowledge.structure.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts together what sidecar and text say of a document. The sidecar goes first.
final class Facts {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?<!\\d)(?:19|20)(?:[XxＸ×*]{2}|\\d[XxＸ×*])年|(?<![A-Za-z])[XxＸ×]{1,4}年[XxＸ×]{1,2}月[XxＸ×]{1,2}日");
  private static final String STOPS = "。！？!?…”」』）)";
  private static final int PARAGRAPH = 40;

  private Facts() {}

  /// Of a document that stands for itself, or of a notice.
  static DocumentInfo info(String id, Layout layout, Sidecar sidecar) {
    Stated found = layout.stated();
    Map<String, String> texts = sidecar.texts();
    Map<String, LocalDate> dates = sidecar.dates();
    LocalDate date = orNull(dates.get("date"), found.date());
    Effect effect = Effect.of(layout, date);
    return new DocumentInfo(
        or(texts.get("title"), found.title() == null ? id : found.title()),
        orNull(texts.get("issuer"), found.issuer()),
        orNull(texts.get("number"), found.number()),
        date,
        orNull(dates.get("inForce"), effect.inForce()),
        orNull(dates.get("repealed"), effect.repealed()),
        both(sidecar.replaces(), effect.replaces()),
        orNull(texts.get("audience"), found.audience()),
        texts.get("kind"),
        texts.get("source"),
        sidecar.flag("sample"),
        sidecar.flag("excerpt") || found.excerpt() || breaksOff(layout),
        sidecar.flag("template") || isTemplate(layout),
        found.speech(),
        null);
  }

  /// Of a document that a notice passes on: number, issuer and dates are the notice's where the
  /// document has none. What the notice replaces, the document replaces. What their sidecar says of
  /// the time in which they hold, and of what they replace, goes before either text.
  ///
  /// @param notice the notice's id
  static DocumentInfo passedOn(String notice, DocumentInfo by, Layout layout, Sidecar sidecar) {
    DocumentInfo own = info(notice, layout, sidecar.validity());
    LocalDate date = orNull(own.date(), by.date());
    Effect effect = Effect.of(layout, date);
    return new DocumentInfo(
        own.title(),
        orNull(own.issuer(), by.issuer()),
        orNull(own.number(), by.number()),
        date,
        orNull(sidecar.dates().get("inForce"), orNull(effect.inForce(), by.inForce())),
        orNull(sidecar.dates().get("repealed"), orNull(effect.repealed(), by.repealed())),
        or(own.replaces(), by.replaces()),
        own.audience(),
        by.kind(),
        by.source(),
        by.sample(),
        own.excerpt(),
        by.template() || own.template(),
        own.speech(),
        notice);
  }

  private static String or(@Nullable String first, String second) {
    return first == null ? second : first;
  }

  /// What is replaced adds up: a retired document does not revive what its text ended.
  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private static List<String> or(List<String> first, List<String> second) {
    return first.isEmpty() ? second : first;
  }

  private static <T> @Nullable T orNull(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  /// Ends in the middle of a long paragraph.
  private static boolean breaksOff(Layout layout) {
    if (layout.lines().isEmpty()) {
      return false;
    }
    Layout.Line last = layout.lines().getLast();
    char end = last.text().charAt(last.text().length() - 1);
    return last.role() == Layout.Role.BODY
        && last.text().length() > PARAGRAPH
        && STOPS.indexOf(end) < 0;
  }

  /// Has places to fill in before its annexes; a form in an annex makes no template of a document.
  private static boolean isTemplate(Layout layout) {
    for (Layout.Line line : layout.lines()) {
      if (line.role() == Layout.Role.ANNEX) {
        return false;
      }
      if (PLACEHOLDER.matcher(line.text()).find()) {
        return true;
      }
    }
    return false;
  }
}
