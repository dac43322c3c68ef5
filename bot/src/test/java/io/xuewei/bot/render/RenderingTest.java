package io.xuewei.bot.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.chat.Part;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Given replies that are longer than a platform takes.
class RenderingTest {

  private static final Rendering SHORT = new Rendering(Dialect.PLAIN, 100);

  /// So many hanzi, three bytes each.
  private static String hanzi(int count) {
    return "一二三四五六七八九十".repeat(count / 10 + 1).substring(0, count);
  }

  @Test
  void whatFitsIsOnePartWithoutANumber() {
    String text = hanzi(33);
    assertThat(SHORT.split(text)).containsExactly(text);
    assertThat(rendered(SHORT, text)).containsExactly(text);
  }

  @Test
  void countsBytesAndTheNumbersOfTheParts() {
    List<String> sent = rendered(SHORT, hanzi(63));

    assertThat(sent).hasSize(3);
    assertThat(sent.getFirst()).isEqualTo("(1/3)\n" + hanzi(31));
    assertThat(sent).allSatisfy(part -> assertThat(bytes(part)).isLessThanOrEqualTo(100));
  }

  @Test
  void prefersABlankLineToALineToASentenceToACommaToACharacter() {
    String tail = hanzi(30);
    String commas = hanzi(10) + "，" + hanzi(3) + "，" + hanzi(6) + tail;
    assertThat(SHORT.split(commas).getFirst()).endsWith("三，");
    String sentence = hanzi(11) + "。" + hanzi(7) + "，" + hanzi(5) + tail;
    assertThat(SHORT.split(sentence).getFirst()).isEqualTo(hanzi(11) + "。");
    String line = hanzi(11) + "\n" + hanzi(5) + "。" + hanzi(5) + tail;
    assertThat(SHORT.split(line).getFirst()).isEqualTo(hanzi(11));
    String paragraph = hanzi(11) + "\n \n" + hanzi(4) + "\n" + hanzi(6) + tail;
    assertThat(SHORT.split(paragraph).getFirst()).isEqualTo(hanzi(11));
    String item = "1. " + hanzi(10) + "\n" + hanzi(4) + "\n2. " + hanzi(3) + "\n" + hanzi(3) + tail;
    assertThat(SHORT.split(item).get(1)).startsWith("2. ");
  }

  @Test
  void aBorderThatWouldLeaveATinyPartIsNoBetter() {
    String text = "好。\n\n" + hanzi(12) + "，" + hanzi(40);
    assertThat(SHORT.split(text).getFirst()).isEqualTo("好。\n\n" + hanzi(12) + "，");
  }

  @Test
  void whatBelongsToTheEndOfASentenceStaysThere() {
    String text = "“" + hanzi(10) + "。”(原文有遮盖字)——第九条" + "\n“" + hanzi(30) + "”";
    assertThat(SHORT.split(text).getFirst()).endsWith("——第九条");
    String noisy = hanzi(11) + "？！”）" + hanzi(7) + "3,000.5元" + hanzi(30);
    assertThat(SHORT.split(noisy).getFirst()).endsWith("？！”）");
  }

  @Test
  void numberedItemsKeepTheirNumbers() {
    String items =
        Stream.iterate(1, n -> n + 1)
            .limit(12)
            .map(n -> n + ". “" + hanzi(15) + "。”——第" + n + "条")
            .collect(Collectors.joining("\n"));
    List<String> parts = new Rendering(Dialects.DINGTALK_MARKDOWN, 200).split(items);

    assertThat(String.join("\n", parts)).isEqualTo(items);
    assertThat(parts).allSatisfy(part -> assertThat(part).matches("(?s)\\d+\\. “.*"));
  }

  @Test
  void anItemThatIsTooLongIsCutAtASentence() {
    String item = "2. “" + (hanzi(12) + "。").repeat(5) + "”——第三条";
    List<String> parts = SHORT.split(item);

    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts.getFirst()).startsWith("2. “").endsWith("。");
    assertThat(parts.getLast()).endsWith("”——第三条");
    assertThat(String.join("", parts)).isEqualTo(item);
  }

  @Test
  void codeThatIsCutIsClosedAndOpenedAgain() {
    String code = "key: value\n".repeat(20);
    List<String> parts = SHORT.split("例子:\n```yaml\n" + code + "```\n完");

    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts.getFirst()).startsWith("例子:\n```yaml\n").endsWith("value\n```");
    assertThat(parts.get(1)).startsWith("```yaml\nkey").endsWith("value\n```");
    assertThat(parts.getLast()).startsWith("```yaml\nkey").endsWith("```\n完");
    assertThat(parts)
        .allSatisfy(part -> {
          assertThat(bytes(part)).isLessThanOrEqualTo(94);
          assertThat(MarkdownReader.read(Dialects.WECOM_MARKDOWN.of(part)).others()).isEmpty();
        });
    assertThat(parts.stream().flatMap(String::lines).filter(l -> l.startsWith("key"))).hasSize(20);
  }

  @Test
  void moreThanNinePartsHaveRoomForTheirNumbers() {
    assertThat(rendered(new Rendering(Dialect.PLAIN, 64), hanzi(3000)))
        .hasSizeGreaterThan(99)
        .allSatisfy(part -> assertThat(bytes(part)).isLessThanOrEqualTo(64));
  }

  @Test
  void whiteSpaceAloneIsNoPart() {
    assertThat(SHORT.split("")).containsExactly("");
    assertThat(SHORT.split(" \n".repeat(500))).containsExactly("");
    assertThat(SHORT.split("甲" + "\n".repeat(500) + "乙")).containsExactly("甲", "乙");
  }

  @Test
  void aCharacterOfManyCodePointsThatFitsIsNotCut() {
    String family = "👨‍👩‍👧‍👦";
    List<String> parts = SHORT.split(family.repeat(30));
    assertThat(parts).allSatisfy(part -> assertThat(part.replace(family, "")).isEmpty());
    String endless = "e" + "\u0301".repeat(300);
    assertThat(String.join("", SHORT.split(endless))).isEqualTo(endless);
  }

  @Test
  void refusesAPlatformThatTakesNothing() {
    assertThatThrownBy(() -> new Rendering(Dialect.PLAIN, 10)).hasMessageContaining("10 bytes");
  }

  static Stream<Rendering> renderings() {
    return Stream.of(
        SHORT,
        new Rendering(Dialect.PLAIN, 2048),
        new Rendering(Dialects.WECOM_MARKDOWN, 300),
        new Rendering(Dialects.DINGTALK_MARKDOWN, 300));
  }

  @ParameterizedTest
  @MethodSource("renderings")
  void anyTextComesBackFromItsParts(Rendering rendering) {
    String[] pieces = {
      "流动党员",
      "黨費收繳",
      "𠮷野家",
      "👍🏽",
      "👨‍👩‍👧",
      "🇨🇳",
      "é",
      "ñ̃",
      "。",
      "！",
      "，",
      "；",
      "…",
      "“",
      "”",
      "——",
      "\n",
      "\n\n",
      "1. ",
      "\n2. ",
      "  ",
      "\u3000",
      "*",
      "_",
      "#",
      "`a",
      "<b>",
      "abc",
      "2024",
      ".",
      ",",
      "한글",
      "ไทยนี้"
    };
    var random = new Random(42);
    for (int i = 0; i < 60; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(600);
      for (int j = 0; j < length; j++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      check(rendering, text.toString());
    }
  }

  private static void check(Rendering rendering, String text) {
    List<String> parts = rendering.split(text);
    assertThat(visible(String.join("", parts))).isEqualTo(visible(text));
    if (parts.size() > 1) {
      assertThat(parts).allSatisfy(part -> assertThat(part).isNotBlank());
      assertThat(cuts(parts)).isSubsetOf(characters(text));
    }
    assertThat(rendered(rendering, text))
        .allSatisfy(part -> assertThat(bytes(part)).isLessThanOrEqualTo(rendering.longest()));
  }

  private static String visible(String text) {
    return text.replaceAll("\\s|\u3000", "");
  }

  /// Where the cuts are, counted in visible characters.
  private static List<Integer> cuts(List<String> parts) {
    var cuts = new ArrayList<Integer>();
    int at = 0;
    for (String part : parts) {
      at += visible(part).length();
      cuts.add(at);
    }
    return cuts;
  }

  private static List<Integer> characters(String text) {
    BreakIterator iterator = BreakIterator.getCharacterInstance();
    iterator.setText(text);
    var characters = new ArrayList<Integer>();
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      characters.add(visible(text.substring(0, at)).length());
    }
    return characters;
  }

  @Test
  void aVeryLongReplyIsCutQuickly() {
    String text = "流动党员每季度汇报一次，*市通过👍“百日攻坚”做到了。\n".repeat(8000).substring(0, 200_000);
    renderings().forEach(rendering -> rendering.split(text.substring(0, 20_000)));
    renderings()
        .forEach(rendering -> {
          long start = System.nanoTime();
          int parts = rendering.split(text).size();
          long millis = (System.nanoTime() - start) / 1_000_000;
          System.out.printf(
              "%d bytes a part: %d parts in %d ms%n", rendering.longest(), parts, millis);
          assertThat(millis).isLessThan(2000);
        });
  }

  private static List<String> rendered(Rendering rendering, String text) {
    List<String> parts = rendering.split(text);
    var rendered = new ArrayList<String>();
    for (String part : parts) {
      int number = rendered.size() + 1;
      rendered.add(rendering.of(part(part, number, parts.size())));
    }
    return rendered;
  }

  private static Part part(String text, int number, int of) {
    return new Part("id", "c", "r", "m", text, number, of, List.of(), Optional.empty());
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
