package io.xuewei.bot.chat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What was said, made comparable.
///
/// @param text without the mention of the bot, control characters and needless spaces; else as it
///   was said
/// @param plain the same in half-width, lower case, without punctuation at the ends: for comparing
///   with commands; empty when it is too long for any
/// @param addressed whether it was said to the bot: alone with it, or with a mention
/// @param sender the name of who said it
record Utterance(String text, String plain, boolean addressed, String sender) {

  /// More than this of a text is not looked at; it is far too long for a question anyway.
  private static final int LONGEST_SEEN = 2000;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /// Punctuation, symbols, emoji and stickers such as `[玫瑰]` at the end.
  private static final Pattern TAIL =
      Pattern.compile("(?:\\[[^\\[\\]]{1,4}]|[\\p{P}\\p{S}\\p{Z}\\p{M}&&[^\\[\\]]])+$");

  private static final String TRADITIONAL = "麼嗎幾簽記錄幫處還別學習結開發條個點體詳細線會誰為這來題員話據證";
  private static final String SIMPLIFIED = "么吗几签记录帮处还别学习结开发条个点体详细线会谁为这来题员话据证";

  static Utterance of(Message message, String botName) {
    String all = message.text();
    String seen = all.substring(0, Math.min(all.length(), LONGEST_SEEN));
    String said = INVISIBLE.matcher(seen).replaceAll("");
    String text = withoutMention(said, botName);
    boolean mentioned = message.mentionsBot() || !text.equals(said);
    boolean addressed = message.room().direct() || mentioned;
    String tidy = SPACES.matcher(text).replaceAll(" ").strip();
    String plain = tidy.length() > Router.LONGEST_QUESTION ? "" : plain(tidy);
    return new Utterance(tidy, plain, addressed, message.sender().name());
  }

  /// Takes one mention out: at the beginning, at the end, or as a word of its own in between.
  private static String withoutMention(String text, String botName) {
    String mention = "[@＠]" + Pattern.quote(botName);
    return Pattern.compile(
            "^[\\s\\p{Z}]*"
                + mention
                + "[\\s\\p{Z},，:：]*"
                + "|[\\s\\p{Z}]*"
                + mention
                + "[\\s\\p{Z}]*$"
                + "|"
                + mention
                + "[\\s\\p{Z}]+")
        .matcher(text)
        .replaceFirst("");
  }

  private static String plain(String text) {
    var folded =
        new StringBuilder(
            Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    for (int i = 0; i < folded.length(); i++) {
      int at = TRADITIONAL.indexOf(folded.charAt(i));
      if (at >= 0) {
        folded.setCharAt(i, SIMPLIFIED.charAt(at));
      }
    }
    return TAIL.matcher(folded).replaceFirst("").strip();
  }

  /// Whether the whole of it, but for punctuation at the end, is like this.
  boolean is(Pattern pattern) {
    return pattern.matcher(plain).matches();
  }

  /// Whether something in it is like this.
  boolean has(Pattern pattern) {
    return pattern.matcher(plain).find();
  }

  /// Whether it is a sticker, an emoji or the like.
  boolean isOnlySigns() {
    return plain.isEmpty() && !text.isEmpty() && !hasQuestionMark();
  }

  /// Whether there is a question mark in it.
  boolean hasQuestionMark() {
    return text.indexOf('?') >= 0 || text.indexOf('？') >= 0;
  }
}
