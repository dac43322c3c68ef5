package io.xuewei.bot.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.attendance.Match.Doubtful;
import io.xuewei.bot.attendance.Match.Found;
import io.xuewei.bot.attendance.Match.Known;
import io.xuewei.bot.attendance.Match.Unknown;
import io.xuewei.bot.attendance.Match.Why;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameMatchingTest {

  private static final NameMatching ROSTER =
      new NameMatching(
          List.of(
              new Known("p1", "张三"),
              new Known("p2", "李四"),
              new Known("p3", "王伟"),
              new Known("p4", "王伟"),
              new Known("p5", "欧阳娜"),
              new Known("p6", "买买提·阿不都")));

  private static void assertFound(String typed, String id) {
    assertThat(ROSTER.match(typed))
        .as(typed)
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.person().id()).isEqualTo(id));
  }

  private static void assertDoubtful(String typed, Why why) {
    assertThat(ROSTER.match(typed))
        .as(typed)
        .isInstanceOfSatisfying(Doubtful.class, match -> assertThat(match.why()).isEqualTo(why));
  }

  @Test
  void findsANameHoweverItIsTyped() {
    for (String typed :
        List.of("张三", " 张三 ", "張三", "张 三", "张　三", "张三同志", "张三 同志", "张三(财务科)", "【一组】张三", "张三-财务")) {
      assertFound(typed, "p1");
    }
    assertFound("歐陽娜老师", "p5");
    assertFound("买买提阿不都", "p6");
    assertFound("买买提・阿不都", "p6");
  }

  @Test
  void asksWhenTwoHaveTheName() {
    assertDoubtful("王伟", Why.SAME_NAME);
    assertDoubtful("王伟(一组)", Why.SAME_NAME);
    assertDoubtful("王偉同志", Why.SAME_NAME);
  }

  @Test
  void asksAboutWhatIsOnlyLikeAName() {
    assertDoubtful("张珊", Why.SIMILAR);
    assertDoubtful("李四光", Why.SIMILAR);
    assertDoubtful("欧阳拿", Why.SIMILAR);
    assertDoubtful("李书记", Why.SURNAME_ONLY);
    assertDoubtful("小张", Why.SURNAME_ONLY);
    assertDoubtful("欧阳主任", Why.SURNAME_ONLY);
    assertDoubtful("张三妈妈", Why.WITH_MORE);
    assertDoubtful("张三-李四", Why.WITH_MORE);
    assertDoubtful("张三(李四代)", Why.WITH_MORE);
  }

  @Test
  void knowsNothingOfOthers() {
    for (String typed : List.of("", " ", "钱八", "Tom", "三", "周书记", "👍")) {
      assertThat(ROSTER.match(typed)).as(typed).isInstanceOf(Unknown.class);
    }
  }

  @Test
  void findsNobodyWhoseNameDoesNotStandThere() {
    var random = new Random(3);
    String pieces = "张三李四王伟欧阳娜光珊 -(（)同志书记老小代财务科";
    for (int round = 0; round < 20_000; round++) {
      var typed = new StringBuilder();
      for (int i = 1 + random.nextInt(7); i > 0; i--) {
        typed.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      if (ROSTER.match(typed.toString()) instanceof Found(Known person)) {
        assertThat(typed.toString().replaceAll("[ ]", "")).contains(person.name());
      }
    }
  }
}
