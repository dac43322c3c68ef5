package io.xuewei.knowledge.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/// Finds what a browser would not show: the attributes `hidden` and `aria-hidden`, and inline
/// styles or simple rules of a `<style>` that hide, shrink or whiten.
final class HtmlHidden {

  private static final Pattern HIDES =
      Pattern.compile(
          "display:none|visibility:hidden|opacity:0(?:\\.0+)?(?:;|$)"
              + "|(?:^|;)font-size:(?:0[a-z%]*|0?\\.\\d+px|1px|1pt)(?:;|!|$)"
              + "|text-indent:-\\d{3,}|(?:left|top):-\\d{3,}");
  private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:([^;!]+)");
  private static final Pattern BACKGROUND =
      Pattern.compile("(?:^|;)background(?:-color)?:([^;!]+)");
  private static final Pattern RULE = Pattern.compile("([^{}]{1,200})\\{([^{}]{0,2000})\\}");
  private static final int RULES = 200;

  private HtmlHidden() {}

  static List<Element> in(Document page) {
    List<Element> hidden = new ArrayList<>(page.select("[hidden], [aria-hidden=true]"));
    for (Element styled : page.select("[style], font[color]")) {
      String style = compact(styled.attr("style"));
      if (HIDES.matcher(style).find() || isWhite(styled, style)) {
        hidden.add(styled);
      }
    }
    byRules(page, hidden);
    return hidden;
  }

  private static void byRules(Document page, List<Element> hidden) {
    int rules = 0;
    for (Element sheet : page.select("style")) {
      Matcher rule = RULE.matcher(sheet.data());
      while (rule.find() && rules++ < RULES) {
        if (HIDES.matcher(compact(rule.group(2))).find()) {
          select(page, rule.group(1).strip(), hidden);
        }
      }
    }
  }

  private static void select(Document page, String selector, List<Element> hidden) {
    boolean conditional = selector.contains(":") || selector.contains("@");
    if (conditional) {
      return;
    }
    try {
      page.select(selector).stream()
          .filter(e -> !e.nameIs("body") && !e.nameIs("html"))
          .forEach(hidden::add);
    } catch (Selector.SelectorParseException e) {
      // A rule that is no selector selects nothing, in a browser too.
      return;
    }
  }

  /// The colour of the text is that of the page or of the element's own background.
  private static boolean isWhite(Element element, String style) {
    Matcher colour = COLOUR.matcher(style);
    String text = colour.find() ? name(colour.group(1)) : name(element.attr("color"));
    if (text.isEmpty()) {
      return false;
    }
    for (Element at = element; at != null; at = at.parent()) {
      Matcher background = BACKGROUND.matcher(compact(at.attr("style")));
      String behind = background.find() ? name(background.group(1)) : name(at.attr("bgcolor"));
      if (!behind.isEmpty() && !behind.equals("transparent")) {
        return behind.equals(text);
      }
    }
    return text.equals("white");
  }

  private static String name(String colour) {
    String plain = compact(colour);
    return plain.matches("#fff|#ffffff|white|rgb\\(255,255,255\\)") ? "white" : plain;
  }

  private static String compact(String style) {
    return style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }
}
