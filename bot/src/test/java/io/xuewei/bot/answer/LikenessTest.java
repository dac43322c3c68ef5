package io.xuewei.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  private final Likeness likeness =
      new Likeness(
          new Dictionary(
              Map.of(
                  "流动党员", "person", "预备党员", "person", "正式党员", "person", "支部委员会会议", "meeting",
                  "三会一课", "", "发展对象", "person"),
              Map.of("支委会", List.of("支部委员会会议"), "三会1课", List.of("三会一课")),
              List.of()));

  @ParameterizedTest
  @CsvSource({
    "流动党员怎么管, 请问流动党员咋管理？",
    "流动党员怎么管, 怎样对流动党员进行管理",
    "支委会多久开一次, 多久开一次支委会呢",
    "支委会多久开一次, 支部委员会会议多长时间开一次",
    "支部书记能兼任吗, 支部书记能不能兼任",
    "三会1课多久一次, 三会一课多久一次？",
    "黨費怎麼交, 党费怎么交",
    "发展对象培训几天, 請問發展對象培訓幾天？"
  })
  void takesOtherWordsForTheSameQuestion(String a, String b) {
    assertThat(likeness.same(a, b)).isTrue();
    assertThat(likeness.same(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "支部书记能兼任吗, 支部书记不能兼任吗",
    "流动党员要不要参加组织生活, 流动党员不要参加组织生活",
    "没有开会算不算到会, 开会算不算到会",
    "预备期满3个月怎么办, 预备期满6个月怎么办",
    "培训13天算不算, 培训31天算不算",
    "条例第十二条写的啥, 条例第二十条写的啥",
    "流动党员怎么管, 预备党员怎么管",
    "流动党员怎么管, 农村流动党员怎么管",
    "流动党员怎么管, 流动党员",
    "预备党员转正要提交哪些材料, 预备党员延期要提交哪些材料",
    "预备党员怎么转为正式党员, 正式党员怎么转为预备党员",
    "支委会多久开一次, 支委会开一次多久",
    "支委会多久开一次, 支部党员大会多久开一次",
    "打印机怎么管, 投影仪怎么管",
    "入党前要培训几天, 入党后要培训几天",
    "'', ''",
    "请问, 请问"
  })
  void takesNearMissesForOtherQuestions(String a, String b) {
    assertThat(likeness.same(a, b)).isFalse();
    assertThat(likeness.same(b, a)).isFalse();
  }

  /// Twenty-two invented questions about ten things.
  private static final List<List<String>> THINGS =
      List.of(
          List.of("差旅费报销要什么票据", "报销差旅费要哪些票据", "差旅费怎么报销", "差旅费报销需要哪些票据"),
          List.of("流动党员异地交党费怎么交", "流动党员在异地怎么交党费", "流动党员异地党费往哪交"),
          List.of("预备党员转正要哪些材料", "预备党员转正需要什么材料", "预备党员转正交哪些材料"),
          List.of("支委会要不要做记录", "支委会记录谁来做", "支委会会议记录由谁做"),
          List.of("图书角几点开门", "图书角几点关门", "图书角开门时间"),
          List.of("火星上怎么开会"),
          List.of("预备党员怎么管"),
          List.of("流动党员怎么管", "流动党员如何管理"),
          List.of("党课多久上一次"),
          List.of("差旅费多久报一次"));

  @Test
  void groupsInventedQuestionsByWhatTheyAreAbout() {
    var all = new ArrayList<String>();
    THINGS.forEach(all::addAll);
    int together = 0;
    int found = 0;
    int right = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean alike = alike(all.get(i), all.get(j));
        boolean same = thing(all.get(i)) == thing(all.get(j));
        together += same ? 1 : 0;
        found += alike ? 1 : 0;
        right += alike && same ? 1 : 0;
      }
    }
    assertThat(right / (double) found).as("precision").isEqualTo(1);
    assertThat(right / (double) together).as("recall").isGreaterThan(0.9);
  }

  private boolean alike(String a, String b) {
    return Likeness.between(likeness.profile(a), likeness.profile(b)) >= Likeness.TOGETHER;
  }

  private static int thing(String question) {
    for (int i = 0; i < THINGS.size(); i++) {
      if (THINGS.get(i).contains(question)) {
        return i;
      }
    }
    throw new IllegalArgumentException(question);
  }
}
