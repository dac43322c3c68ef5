package io.xuewei.bot.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.xuewei.bot.attendance.Match.Known;
import io.xuewei.bot.attendance.SignUp.Doubt;
import io.xuewei.bot.attendance.SignUpCases.Case;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class SignUpListsTest {

  private static final NameMatching ROSTER =
      new NameMatching(List.of(new Known("p1", "张三"), new Known("p2", "李四")));

  @Test
  void readsEveryPastedListAndNeverMatchesAWrongName() {
    List<Case> cases = SignUpCases.read();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(75);
    var all = new SoftAssertions();
    for (Case one : cases) {
      Optional<SignUpList> list = SignUpList.read(one.pasted(), one.matching());
      all.assertThat(list.map(SignUpCases::outcome).orElseGet(TreeSet::new))
          .as(one.name())
          .isEqualTo(one.expected());
    }
    all.assertAll();
  }

  @Test
  void countsOnlyNamesThatStandThere() {
    for (Case one : SignUpCases.read()) {
      SignUpList list = SignUpList.read(one.pasted(), one.matching()).orElseThrow();
      String bare = bare(one.pasted());
      assertThat(list.certain())
          .as(one.name())
          .allSatisfy(s -> assertThat(bare).contains(bare(s.person().orElseThrow().name())));
    }
  }

  private static String bare(String text) {
    return Characters.fold(text).replaceAll("[\\s·•.]", "");
  }

  @Test
  void leavesOtherTextsAlone() {
    for (String text : SignUpCases.otherTexts()) {
      assertThat(SignUpList.read(text, ROSTER)).as(text).isEmpty();
    }
  }

  @Test
  void isNotBrokenByAnyText() {
    var random = new Random(7);
    String pieces = "#接龙 1.2、3)①(（张三李四请假线上代+1:,\n\n  -[]】「」👍0９·例请假:出差@";
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder("#接龙\n");
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThatCode(() -> SignUpList.read(text.toString(), ROSTER))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void endsWithAnyLongText() {
    String many = "1. 张三(请假:" + "出差".repeat(50) + ")\n";
    SignUpList list = SignUpList.read("#接龙\n" + many.repeat(2000), ROSTER).orElseThrow();
    assertThat(list.entries()).extracting(SignUp::doubt).containsOnly(Doubt.NONE);
    for (String piece :
        List.of(
            "出", "张三", "1", "(", "a ", "1. ", "、", "代", "·张", "迟到张三", " ", "9:", "主任", "不", "1到")) {
      String text = "#接龙\n1. " + piece.repeat(20_000 / piece.length());
      assertThatCode(() -> SignUpList.read(text, ROSTER)).as(piece).doesNotThrowAnyException();
    }
  }

  @Test
  void namesTheCandidatesOfADoubtfulName() {
    SignUpList list = SignUpList.read("#接龙\n1. 张珊\n2. 李书记", ROSTER).orElseThrow();
    assertThat(list.doubtful())
        .extracting(s -> s.candidates().stream().map(Known::name).toList())
        .containsExactly(List.of("张三"), List.of("李四"));
  }
}
