package io.xuewei.knowledge.format;

import java.util.Locale;

/// Names of files: `汇编.zip/通知.docx` has the stem `通知` and the ending `docx`.
public final class Names {

  private Names() {}

  /// The name without folders and without its ending; a dot in front is no ending.
  public static String stem(String name) {
    String last = last(name);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? last : last.substring(0, dot);
  }

  /// In lower case and without the dot; empty when there is none.
  public static String ending(String name) {
    String last = last(name);
    return last.substring(Math.min(last.length(), stem(name).length() + 1))
        .toLowerCase(Locale.ROOT);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
