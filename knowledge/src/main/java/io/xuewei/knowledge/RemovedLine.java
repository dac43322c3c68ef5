package io.xuewei.knowledge;

/// A line, or part of one, that cleaning took out of a source text.
///
/// The reasons below are the ones that this module gives; readers of formats may give others.
///
/// @param line its number in the source, from 1
/// @param text what was taken out
/// @param reason why, in a few English words
public record RemovedLine(int line, String text, String reason) {

  /// Buttons and labels of a web page.
  public static final String BOILERPLATE = "web page boilerplate";

  /// The head of a mail above the text that came with it.
  public static final String MAIL = "head of a mail";

  /// A table of contents, whose lines stand again in the text.
  public static final String CONTENTS = "table of contents";

  /// A line that many documents of the same source have at the same edge.
  public static final String REPEATED = "repeated across the source";

  /// A paragraph of keywords or of trade with an account, or a copying site's words.
  public static final String SPAM = "advertising";

  /// Zero-width characters, control characters, soft hyphens, U+FFFD.
  public static final String INVISIBLE = "invisible character";

  /// Full-width letters and digits that became half-width ones, Kangxi radicals that became
  /// characters.
  public static final String WIDTH = "full-width form";

  /// A line break inside a sentence.
  public static final String BREAK = "line break in a sentence";

  /// Text that the file's format keeps from view.
  public static final String HIDDEN = "hidden text";
}
