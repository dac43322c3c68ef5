package io.xuewei.bot.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// What a reader sees of Markdown, by an implementation that is not ours: its lines, without
/// invisible characters, and the markup that was found in it.
///
/// @param lines the lines; those of a quote, too
/// @param quotes the lines that are shown as quotes
/// @param code the lines of fenced code
/// @param others what else was taken for markup, by class: `Emphasis`, `Heading`, …
public record MarkdownReader(
    List<String> lines, List<String> quotes, List<String> code, Set<String> others) {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(StrikethroughExtension.create(), TablesExtension.create()))
          .build();

  /// Reads Markdown.
  public static MarkdownReader read(String markdown) {
    var seen =
        new MarkdownReader(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    PARSER.parse(markdown).accept(new Seeing(seen));
    return seen;
  }

  private static final class Seeing extends AbstractVisitor {

    private final MarkdownReader seen;
    private StringBuilder line = new StringBuilder();
    private boolean quoting;

    Seeing(MarkdownReader seen) {
      this.seen = seen;
    }

    @Override
    protected void visitChildren(Node parent) {
      boolean known =
          parent instanceof Document
              || parent instanceof Paragraph
              || parent instanceof BlockQuote
              || parent instanceof Text
              || parent instanceof SoftLineBreak
              || parent instanceof HardLineBreak;
      if (!known) {
        seen.others.add(parent.getClass().getSimpleName());
      }
      super.visitChildren(parent);
      if (parent instanceof Block && !line.isEmpty()) {
        endLine();
      }
    }

    @Override
    public void visit(BlockQuote quote) {
      quoting = true;
      visitChildren(quote);
      quoting = false;
    }

    @Override
    public void visit(Text text) {
      line.append(text.getLiteral());
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      endLine();
    }

    @Override
    public void visit(SoftLineBreak swallowed) {
      line.append(' ');
    }

    @Override
    public void visit(FencedCodeBlock block) {
      block.getLiteral().lines().forEach(seen.code::add);
      block.getLiteral().lines().forEach(seen.lines::add);
    }

    @Override
    public void visit(org.commonmark.node.Code code) {
      seen.others.add("Code");
    }

    @Override
    public void visit(org.commonmark.node.HtmlInline html) {
      seen.others.add("HtmlInline");
    }

    @Override
    public void visit(org.commonmark.node.HtmlBlock html) {
      seen.others.add("HtmlBlock");
    }

    @Override
    public void visit(org.commonmark.node.IndentedCodeBlock block) {
      seen.others.add("IndentedCodeBlock");
    }

    @Override
    public void visit(org.commonmark.node.ThematicBreak rule) {
      seen.others.add("ThematicBreak");
    }

    private void endLine() {
      String visible = line.toString().replaceAll("[\\u200a\\u200b]", "");
      seen.lines.add(visible);
      if (quoting) {
        seen.quotes.add(visible);
      }
      line = new StringBuilder();
    }
  }
}
