package io.xuewei.bot.render;

/// How a platform wants text: what the bot says is plain, and becomes the platform's markup so that
/// it looks the way it was meant and nothing in it is taken for markup.
public interface Dialect {

  /// Text as it is.
  Dialect PLAIN = text -> text;

  /// The text in this dialect.
  String of(String text);
}
