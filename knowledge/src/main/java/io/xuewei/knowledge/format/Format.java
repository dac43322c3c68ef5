package io.xuewei.knowledge.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The formats that are read, with the endings that files of each usually have. A wps file is what
/// its bytes are, mostly a doc.
enum Format {
  TXT("txt"),
  MD("md"),
  HTML("html", "htm"),
  DOCX("docx", "docm"),
  DOC("doc", "wps"),
  PDF("pdf"),
  OFD("ofd"),
  ZIP("zip");

  private static final Map<String, Format> BY_ENDING =
      Stream.of(values())
          .flatMap(f -> f.endings.stream().map(e -> Map.entry(e, f)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /// The format that a file's name promises, or null.
  static @Nullable Format named(String name) {
    return BY_ENDING.get(Names.ending(name));
  }

  /// Whether the file is text, and not packed.
  boolean isText() {
    return this == TXT || this == MD || this == HTML;
  }

  /// The reader; a zip is no document and has none.
  DocumentReader reader() {
    return switch (this) {
      case TXT -> new TextReader();
      case MD -> new MarkdownReader();
      case HTML -> new HtmlReader();
      case DOCX -> new DocxReader();
      case DOC -> new DocReader();
      case PDF -> new PdfReader();
      case OFD -> new OfdReader();
      case ZIP -> throw new IllegalArgumentException("a zip is no document");
    };
  }

  /// Every ending, for messages: `.txt, .md, …`.
  static String list() {
    return Stream.of(values())
        .flatMap(f -> f.endings.stream())
        .collect(Collectors.joining(", .", ".", ""));
  }
}
