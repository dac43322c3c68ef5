package io.xuewei.bot.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.rule.Rulebook;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignUpListsInChatTest {

  private static final String FIRST = "#接龙 主题党日 1. 张三 2、李四(请假:值班) 3 王五 线上";

  @TempDir Path folder;
  private StudyGroup group;

  @BeforeEach
  void open() {
    group = new StudyGroup(folder, "张三", "李四", "王五", "赵六", "孙七");
  }

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void takesDownWhoStandsInTheListWithTheMessageAsEvidence() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group
        .pastes("王五", FIRST)
        .botSays(
            """
            接龙已记到6月12日主题党日:参加2(线上1)人,请假1人。
            还差2人:名单请组织员看台账；发“规则 群内点名 是”可在群里列出。\
            """);
    assertThat(group.register(lesson))
        .containsExactly(
            "张三 PRESENT ON_SITE 0 - NONE SIGN_UP_LIST m1",
            "李四 LEAVE ON_SITE 0 OFFICIAL WAITING SIGN_UP_LIST m1",
            "王五 PRESENT ONLINE 0 - NONE SIGN_UP_LIST m1");
  }

  @Test
  void namesGapsAndDoubtfulNamesAndWhoIsMissing() {
    group.rule(Rulebook.NAMES_IN_GROUP, true);
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group
        .pastes("张三", "#接龙\n1. 张三\n2. 李斯\n4. 孙书记\n5. 代赵六接\n6. 钱八")
        .botSays(
            """
            接龙已记到6月12日主题党日:参加1人,请假0人。
            "李斯"没有记:名册上没有,是不是写错了(李四?)。
            "孙书记"没有记:请写全名(孙七?)。
            "代赵六接"没有记:代接的不算,请本人接。
            "钱八"没有记:名册上没有。
            空号:3。
            还差4人:孙七、李四、王五、赵六。\
            """);
    assertThat(group.register(lesson)).hasSize(1);
  }

  @Test
  void answersFortyReSendsOnceAndSaysWhenNobodyIsMissing() {
    group.lesson("主题党日", "2025-06-12T15:00");
    int answers = 0;
    var list = new StringBuilder("#接龙\n");
    String[] names = {"张三", "李四", "王五", "赵六"};
    for (int i = 0; i < 40; i++) {
      if (i < names.length) {
        list.append(i + 1).append(". ").append(names[i]).append('\n');
      }
      answers += group.pastes(names[i % 4], list.toString()).reply().isEmpty() ? 0 : 1;
    }
    assertThat(answers).isEqualTo(1);
    list.append("5. 孙七 请假 住院\n");
    group.pastes("孙七", list.toString()).botSays("6月12日主题党日都齐了:参加4人,请假1人。");
    group.pastes("孙七", list.toString()).botIsSilent();
    assertThat(group.turn().entries()).isEmpty();
  }

  @Test
  void asksAboutAReSentListOnlyWhatIsNew() {
    group.lesson("主题党日", "2025-06-12T15:00");
    group.pastes("张三", "#接龙\n1. 张三\n2. 李斯");
    group.pastes("王五", "#接龙\n1. 张三\n2. 李斯\n3. 王五").botIsSilent();
    group.pastes("赵六", "#接龙\n1. 张三\n2. 李斯\n3. 王五\n4. 赵六+孙书记").botSays("\"孙书记\"没有记:请写全名(孙七?)。");
  }

  @Test
  void takesTheLaterRemarkOfAReSentListAndNeverOverwritesAMembersOwnWord() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("李四", new Attending.Leave("", "出差"));
    group.pastes("张三", "#接龙\n1. 张三\n2. 李四");
    group.pastes("张三", "#接龙\n1. 张三 线上\n2. 李四").botIsSilent();
    assertThat(group.register(lesson))
        .containsExactly(
            "李四 LEAVE ON_SITE 0 OFFICIAL WAITING CHAT m1",
            "张三 PRESENT ONLINE 0 - NONE SIGN_UP_LIST m3");
  }

  @Test
  void takesOnlyLeaveFromAListBeforeTheLesson() {
    String lesson = group.lesson("党课", "2025-06-13T15:00");
    group
        .pastes("张三", "#接龙\n1. 张三\n2. 李四 请假 出差")
        .botSays("接龙收到。6月13日党课还没开始签到,先登记了请假1人,参加的到时请发\"签到\"。");
    assertThat(group.register(lesson))
        .containsExactly("李四 LEAVE ON_SITE 0 OFFICIAL WAITING SIGN_UP_LIST m1");
  }

  @Test
  void takesAListAfterTheLessonOnlyFromAnOrganiser() {
    String lesson = group.lesson("主题党日", "2025-06-12T10:00");
    group.pass(Duration.ofHours(1));
    group.pastes("张三", FIRST).botIsSilent();
    assertThat(group.register(lesson)).isEmpty();
    group.pastes(StudyGroup.ORGANISER, FIRST);
    assertThat(group.register(lesson)).hasSize(3);
  }

  @Test
  void isSilentAboutAListWhenThereIsNoLesson() {
    group.pastes("张三", FIRST).botIsSilent();
    assertThat(group.turn().entries()).isEmpty();
  }

  @Test
  void keepsNoNameOfThoseItAskedAbout() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.pastes("张三", "#接龙\n1. 张三\n2. 李斯");
    assertThat(group.store.register().told(lesson))
        .isNotEmpty()
        .noneMatch(mark -> mark.contains("李斯"));
  }
}
