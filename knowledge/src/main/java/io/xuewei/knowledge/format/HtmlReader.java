package io.xuewei.knowledge.format;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/// Html saved from a website, by jsoup: what stands between the page's menus, as a browser shows
/// it.
///
/// Read: the one `<main>` or `<article>` if it holds most of the text, else the page. Left out and
/// reported: hidden text, menus (`nav`, lists that are mostly links), heads and feet of the page.
/// Left out silently: scripts, styles, forms. Nothing that the page names is fetched. Share bars,
/// buttons and the like are for the cleaner.
final class HtmlReader implements DocumentReader {

  private static final String SILENT =
      "script, style, noscript, template, svg, iframe, object, select, button, input, textarea,"
          + " head";
  private static final String AROUND =
      "nav, aside, body > footer, [role=navigation], [role=contentinfo], [role=search]";
  private static final int LINKS = 3;
  private static final double LINKED = 0.6;
  private static final double MOST = 0.5;

  @Override
  public SourceText read(SourceFile file) throws UnreadableDocument {
    String html = HtmlBytes.decode(file);
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(file.budget().limits().depth());
    Document page = Jsoup.parse(html, "", parser);
    file.budget().step();
    var lines = new Lines(file.budget());
    List<Element> hidden = HtmlHidden.in(page);
    page.select(SILENT).remove();
    leaveOut(hidden, "hidden text", lines);
    leaveOut(page.select(AROUND), "navigation", lines);
    leaveOut(menus(page), "navigation", lines);
    new HtmlText(lines, file.budget()).put(content(page));
    return lines.titled(file.name());
  }

  private static void leaveOut(List<Element> elements, String reason, Lines lines) {
    for (Element element : elements) {
      if (element.parent() != null && element.ownerDocument() != null) {
        lines.remove(element.text(), reason);
        element.remove();
      }
    }
  }

  /// Blocks that are made of links, the smallest that are.
  private static List<Element> menus(Document page) {
    List<Element> menus = new ArrayList<>();
    for (Element block : page.select("ul, ol, div, p, td")) {
      Elements links = block.select("> a, > li > a, > span > a");
      int linked = links.stream().mapToInt(a -> a.text().length()).sum();
      if (links.size() >= LINKS && linked > LINKED * block.text().length()) {
        menus.add(block);
      }
    }
    return menus;
  }

  private static Element content(Document page) {
    Elements main = page.select("main, [role=main]");
    Elements found = main.isEmpty() ? page.select("article") : main;
    if (found.size() == 1) {
      Element one = found.getFirst();
      return one.text().length() > MOST * page.body().text().length() ? one : page.body();
    }
    return page.body();
  }
}
