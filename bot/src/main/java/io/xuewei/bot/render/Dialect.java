package io.xuewei.bot.render;

/// How a platform wants text: what the bot says is plain, and becomes the platform's markup so that
/// it looks the way it was meant and nothing in it is taken for markup.
///
/// A dialect only ever adds to the text, white space aside: a longer text is never shorter in it.
/// Those that are there are in [Dialects].
@FunctionalInterface
public interface Dialect {

  /// Text as it is.
  Dialect PLAIN = text -> text;

  /// The text in this dialect.
  String of(String text);
}
