package io.xuewei.bot.chat;

import java.util.regex.Pattern;

/// Recognises by its form alone that somebody is still typing: `关于党费,`, `比如`, or a mention of the
/// bot and nothing else.
///
/// To wait for a whole sentence costs a moment, to take a half one for whole costs an answer to
/// something that nobody asked. So punctuation counts always, a word only where it cannot well end
/// a sentence: `怎么规定的`, `党员参与` and `与党费有关` are whole.
final class HalfSentence {

  /// What is longer is a text of its own, such as a notice that ends with a colon.
  private static final int LONGEST = 60;

  /// Goes on after this. `:(` is a face.
  private static final Pattern OPEN_END =
      Pattern.compile("[,，、:：…（【《〈“‘「『\\[]$|\\.{2,}$|。{2,}$|(?<![:：;；-])\\($");

  /// Nothing but a beginning: `请问`, `帮我查一下`, `那个`.
  private static final Pattern OPENING =
      Pattern.compile(
          "那个|那個|这个|這個|就是|就是说|就是說|然后|然後|另外|请问(一?下)?|請問(一?下)?"
              + "|我?(再|还)?想?(要)?(请?问|請問|请教|請教|了解|咨询)(一?下|下)?|请教(一?下|个问题)?|(我|想)?问(个|一个|下)问题"
              + "|(我)?有(个|一个|點|点)?(问题|疑问|問題)(想)?(请教|问|问下|问一下)?"
              + "|(请|麻烦|麻煩)?(你|您)?(帮我|帮忙|幫我|给我)?(再)?(查|找|搜)(一?下)");

  /// Words that want more, whatever stands before them.
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "(如果|要是|假如|假设|万一|因为|因為|由于|由於|比如|比如说|比如說|例如|譬如|关于|關於|对于|對於|按照"
              + "|以及|或者|还有|還有|但是|而且|并且|尤其是|特别是|[想要]?[问問]的(问题)?(就)?是)$");

  /// Single words, but not where they are the end of a longer one: `缓和`, `参与`, `紧跟`.
  private static final Pattern CONJUNCTION =
      Pattern.compile("((?<![温缓调总附暖随平饱柔祥求共讲谦溫緩調總隨飽講謙唱应])和|(?<![参给赠授參給贈])[与與]|(?<![紧脚后高鞋緊腳後])跟|或)$");

  private static final Pattern FILLER = Pattern.compile("[,，。 ](那个|那個|这个|這個|就是|就是说)$");

  /// `如果请假的话`
  private static final Pattern CONDITION = Pattern.compile("^(那?如果|那?要是|假如|假设|万一).{1,20}的[话話]$");

  /// `流动党员的`
  private static final Pattern ATTRIBUTE = Pattern.compile("^[^\\s\\p{P}]{2,14}的$");

  /// `是这样的`, `可以的`, `挺好的`, `我的`: whole with their 的.
  private static final Pattern WITH_OF =
      Pattern.compile(
          "是|[会能要行对够真好错有说讲写我你他她它您谁们會對夠錯說講寫]的$|可以|应该|應該|挺|很|不|没|沒|都"
              + "|^[看查发發找搜要给給再来來把列导導删刪拿]|[这那這][个些条份種种個]|失[败敗]|[成完]了?的$");

  private HalfSentence() {}

  static boolean is(Utterance said) {
    String text = said.text();
    return isMentionOnly(said)
        || (text.length() <= LONGEST
            && !said.isOnlySigns()
            && (OPEN_END.matcher(text).find() || endsInTheMiddle(said)));
  }

  /// Whether there is nothing in it but a mention of the bot.
  static boolean isMentionOnly(Utterance said) {
    return said.text().isEmpty() && said.addressed();
  }

  private static boolean endsInTheMiddle(Utterance said) {
    String text = said.text();
    return OPENING.matcher(text).matches()
        || CONNECTIVE.matcher(text).find()
        || CONJUNCTION.matcher(text).find()
        || FILLER.matcher(text).find()
        || CONDITION.matcher(text).matches()
        || isAttribute(said);
  }

  private static boolean isAttribute(Utterance said) {
    return ATTRIBUTE.matcher(said.text()).matches()
        && !WITH_OF.matcher(said.text()).find()
        && !Cues.isQuestion(said)
        && !OtherWishes.include(said);
  }
}
