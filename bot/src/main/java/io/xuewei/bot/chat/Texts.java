package io.xuewei.bot.chat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Everything the bot says of its own accord, from `messages.properties`.
///
/// `texts.say("study.closed", "党课", 12)` fills `{0}` with `党课` and `{1}` with `12`. Nothing is
/// formatted: numbers come without separators.
public final class Texts {

  private static final String RESOURCE = "/io/xuewei/bot/messages.properties";
  private static final int END_OF_ID = 4;

  private final Properties texts;

  private Texts(Properties texts) {
    this.texts = texts;
  }

  /// Reads them from the class path.
  public static Texts load() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Texts.class.getResourceAsStream(RESOURCE), RESOURCE),
            StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(in);
      return new Texts(texts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /// The text of a key, with `{0}`, `{1}`, … filled in.
  ///
  /// @throws IllegalArgumentException when there is no such key
  public String say(String key, Object... values) {
    @Nullable String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text \"" + key + "\" in " + RESOURCE);
    }
    return fill(text, values);
  }

  /// What a member is called whose name is not known: `成员` with the end of their id.
  public String unnamedMember(String id) {
    return say("member.unnamed", id.substring(Math.max(0, id.length() - END_OF_ID)));
  }

  /// One pass, so that a value that holds `{1}` stays as it is.
  private static String fill(String text, Object... values) {
    var filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      filled.append(text, from, open).append(values[Integer.parseInt(text, open + 1, close, 10)]);
      from = close + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }
}
