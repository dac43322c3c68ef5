package io.xuewei.bot.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.rule.Rulebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterInChatTest {

  private static final Attending CHECK_IN = new Attending.CheckIn(false);
  private static final Attending ONLINE = new Attending.CheckIn(true);

  @TempDir Path folder;
  private StudyGroup group;

  @BeforeEach
  void open() {
    group = new StudyGroup(folder, "张三", "李四", "王五", "赵六", StudyGroup.ORGANISER);
  }

  @AfterEach
  void close() {
    group.close();
  }

  private static Attending.Leave leave(String when, String reason) {
    return new Attending.Leave(when, reason);
  }

  @Test
  void takesSignInsOnlyInTheWindow() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:30");
    group.says("张三", CHECK_IN).botSays("现在没有进行中的学习。");
    group.pass(Duration.ofMinutes(10));
    group.says("张三", CHECK_IN).botSays("张三,已签到(第1位)。");
    group.pass(Duration.ofMinutes(45));
    group.says("李四", ONLINE).botSays("李四,已签到(第2位),迟到15分钟。");
    group.pass(Duration.ofHours(2));
    group.says("王五", CHECK_IN).botSays("现在没有进行中的学习。");
    assertThat(group.register(lesson))
        .containsExactly(
            "张三 PRESENT ON_SITE 0 - NONE CHAT m2", "李四 PRESENT ONLINE 15 - NONE CHAT m3");
  }

  @Test
  void countsASignInByWhenItWasSent() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.pass(Duration.ofMinutes(150));
    group.delayed(Duration.ofMinutes(140)).says("张三", CHECK_IN).botSays("张三,已签到(第1位)。");
    assertThat(group.register(lesson)).containsExactly("张三 PRESENT ON_SITE 0 - NONE CHAT m1");
  }

  @Test
  void goesByTheGroupsOwnRuleAboutBeingLate() {
    group.rule(Rulebook.LATE, 30);
    group.lesson("主题党日", "2025-06-12T14:30");
    group.says("张三", CHECK_IN).botSays("张三,已签到(第1位)。");
    group.pass(Duration.ofMinutes(11));
    group.says("李四", CHECK_IN).botSays("李四,已签到(第2位),迟到31分钟。");
  }

  @Test
  void putsASignInOnlineWhenThatIsSaidAfterwards() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", CHECK_IN).says("张三", ONLINE).botSays("张三,已改为线上参加。");
    group.says("张三", ONLINE).botSays("张三,您14:50已经签过到了。");
    assertThat(group.register(lesson)).containsExactly("张三 PRESENT ONLINE 0 - NONE CHAT m2");
  }

  @Test
  void takesLatenessOnTheMembersWordUntilTheySignIn() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", new Attending.Late(10)).botSays("张三,已记迟到10分钟。到了请发\"签到\",以实际时间为准。");
    assertThat(group.register(lesson)).containsExactly("张三 PRESENT ON_SITE 10 - NONE CHAT m1");
    group.pass(Duration.ofMinutes(14));
    group.says("张三", CHECK_IN).botSays("张三,已签到(第2位)。");
    assertThat(group.register(lesson)).containsExactly("张三 PRESENT ON_SITE 0 - NONE CHAT m2");
    group.says("张三", new Attending.Late(0)).botSays("张三,您已经签到了。");
  }

  @Test
  void saysWhenItIsTooEarlyToBeLate() {
    group.says("张三", new Attending.Late(10)).botSays("现在没有进行中的学习。");
    group.lesson("主题党日", "2025-06-13T15:00");
    group.says("张三", new Attending.Late(10)).botSays("张三,知道了。6月13日主题党日还没开始签到,到了请发\"签到\"。");
  }

  @Test
  void takesLeaveForTheLessonAtHandAndKeepsTheClassOnly() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", leave("", "家里有事")).botSays("张三,已登记请假:6月12日主题党日。等组织员同意。");
    group.says("李四", leave("", "出差")).botSays("李四,已登记请假:6月12日主题党日。等组织员同意。");
    group.says("王五", leave("", "发烧39度")).botSays("王五,已登记请假:6月12日主题党日。");
    group.says("赵六", leave("", "")).botSays("赵六,已登记请假:6月12日主题党日。等组织员同意。");
    group.says("赵六", leave("", "")).botSays("赵六,这次假已经登记过了。");
    assertThat(group.register(lesson))
        .containsExactly(
            "张三 LEAVE ON_SITE 0 PERSONAL WAITING CHAT m1",
            "李四 LEAVE ON_SITE 0 OFFICIAL WAITING CHAT m2",
            "王五 LEAVE ON_SITE 0 SICK GRANTED CHAT m3",
            "赵六 LEAVE ON_SITE 0 - WAITING CHAT m4");
  }

  @Test
  void takesLeaveForAllLessonsOfATime() {
    String today = group.lesson("主题党日", "2025-06-12T15:00");
    String friday = group.lesson("党课", "2025-06-13T19:00");
    String monday = group.lesson("党小组会", "2025-06-16T19:00");
    group.says("张三", leave("到周五", "出差")).botSays("张三,已登记请假:6月12日主题党日、6月13日党课。等组织员同意。");
    group.says("李四", leave("明天的课", "家里有事")).botSays("李四,已登记请假:6月13日党课。等组织员同意。");
    group.says("王五", leave("下次", "值班")).botSays("王五,已登记请假:6月12日主题党日。等组织员同意。");
    group.says("赵六", leave("下周一", "")).botSays("赵六,已登记请假:6月16日党小组会。等组织员同意。");
    group.says("赵六", leave("后天", "")).botSays("赵六,这段时间还没有安排学习,暂不用请假。");
    assertThat(group.register(today)).hasSize(2);
    assertThat(group.register(friday)).hasSize(2);
    assertThat(group.register(monday)).hasSize(1);
  }

  @Test
  void findsTheTimeAmongTheReasons() {
    group.lesson("主题党日", "2025-06-12T15:00");
    group.lesson("党课", "2025-06-13T19:00");
    group.says("张三", leave("", "出差到周五")).botSays("张三,已登记请假:6月12日主题党日、6月13日党课。等组织员同意。");
  }

  @Test
  void grantsLeaveAtOnceWhereTheRuleSaysSo() {
    group.rule(Rulebook.LEAVE_APPROVAL, false);
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", leave("", "家里有事")).botSays("张三,已登记请假:6月12日主题党日。");
    assertThat(group.register(lesson))
        .containsExactly("张三 LEAVE ON_SITE 0 PERSONAL GRANTED CHAT m1");
  }

  @Test
  void waitsForTheOrganisersYes() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", leave("", "出差")).says("李四", leave("", "孩子家长会"));
    group.orders(new Organising.Approve("张三", true)).botSays("已同意:张三(共1项)。");
    group.orders(new Organising.Approve("张三", true)).botSays("没有张三等待同意的申请。");
    group.orders(new Organising.Approve("", false)).botSays("已记为不同意:李四(共1项)。");
    group.orders(new Organising.Approve("", true)).botSays("现在没有等您同意的请假、补签或补学。");
    assertThat(group.register(lesson))
        .containsExactly(
            "张三 LEAVE ON_SITE 0 OFFICIAL GRANTED CORRECTION m3",
            "李四 LEAVE ON_SITE 0 PERSONAL REFUSED CORRECTION m5");
  }

  @Test
  void comesAllTheSameAfterLeave() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", leave("", "出差")).says("张三", CHECK_IN).botSays("张三,已签到(第1位)。");
    group.says("张三", leave("", "出差")).botSays("张三,您已经签到了;要改请先发\"撤回签到\"。");
    assertThat(group.register(lesson)).containsExactly("张三 PRESENT ON_SITE 0 - NONE CHAT m2");
  }

  @Test
  void takesBackWhatAMemberSaid() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", new Attending.Withdraw()).botSays("张三,没有可以撤回的登记;早先的请找组织员更正。");
    group.says("张三", CHECK_IN).says("张三", new Attending.Withdraw());
    group.botSays("张三,已撤回6月12日主题党日的登记。");
    assertThat(group.register(lesson)).containsExactly("张三 WITHDRAWN ON_SITE 0 - NONE CHAT m3");
    group.says("张三", CHECK_IN).botSays("张三,已签到(第1位)。");
  }

  @Test
  void takesALateSignInOnlyWithTheOrganisersYes() {
    String lesson = group.lesson("主题党日", "2025-06-12T10:00");
    group.says("张三", new Attending.LateSignIn("刚才没信号")).botSays("张三,已记下6月12日主题党日的补签,等组织员同意。");
    assertThat(group.store.register().present(lesson)).isZero();
    group.orders(new Organising.Approve("张三", true));
    assertThat(group.store.register().present(lesson)).isOne();
    group.says("张三", new Attending.LateSignIn("")).botSays("张三,6月12日主题党日已有您的签到。");
    group.pass(Duration.ofDays(8));
    group.says("李四", new Attending.LateSignIn("")).botSays("李四,最近没有可以补签的学习。");
  }

  @Test
  void takesAComplaintAboutAnEarlierRecord() {
    String lesson = group.lesson("党课", "2025-06-04T15:00");
    group.lesson("主题党日", "2025-06-11T15:00");
    group.says("张三", new Attending.Mistaken("上周那次")).botSays("张三,已记下6月4日党课的补签,等组织员同意。");
    assertThat(group.register(lesson)).containsExactly("张三 PRESENT ON_SITE 0 - WAITING CHAT m1");
  }

  @Test
  void takesWhatWasMadeUpForWithTheOrganisersYes() {
    var hours = hours(Duration.ofDays(9));
    String second = group.lesson("条例学习", hours, new Lesson.Part(2, 3));
    String third = group.lesson("条例学习", hours(Duration.ofDays(8)), new Lesson.Part(3, 3));
    group.says("张三", new Attending.MadeUp("第三讲")).botSays("张三,已记下6月4日条例学习的补学,等组织员同意。");
    group.orders(new Organising.Approve("张三", true));
    assertThat(group.register(third))
        .containsExactly("张三 MADE_UP ON_SITE 0 - GRANTED CORRECTION m2");
    group.says("张三", new Attending.MadeUp("第五讲")).botSays("张三,没找到您说的那一讲,请写学习的名称或第几讲。");
    group.says("张三", new Attending.MadeUp("")).botSays("张三,已记下6月3日条例学习的补学,等组织员同意。");
    group.says("张三", new Attending.MadeUp("")).botSays("张三,没有需要补学的学习。");
    assertThat(group.store.register().of(second, "张三").orElseThrow().excuse().madeUpOn())
        .contains("2025-06-12");
  }

  private Lesson.Hours hours(Duration ago) {
    Instant start = group.clock.instant().minus(ago);
    Instant end = start.plus(Duration.ofHours(1));
    return new Lesson.Hours(start, end, start, end);
  }

  @Test
  void refusesForOthersAndSaysWhy() {
    group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", new Attending.ForOther("李四")).botSays("签到以本人发的为准,请李四自己发一句\"签到\";来不了也可以请假。");
    assertThat(group.turn().entries()).isEmpty();
  }

  @Test
  void putsRightWhatTheOrganiserSays() {
    String lesson = group.lesson("主题党日", "2025-06-12T15:00");
    group.says("张三", CHECK_IN).says("李四", leave("", "家里有事"));
    group.orders(new Organising.Correct("李四", "公假")).botSays("已更正:李四,6月12日主题党日,请假。");
    group.orders(new Organising.Correct("王五", "线上参加")).botSays("已更正:王五,6月12日主题党日,线上参加。");
    group.orders(new Organising.Correct("张三", "迟到15分钟")).botSays("已更正:张三,6月12日主题党日,迟到15分钟。");
    group.orders(new Organising.Correct("赵六", "缺席")).botSays("已更正:赵六,6月12日主题党日,缺席。");
    group.orders(new Organising.Correct("赵六", "免于统计")).botSays("已更正:赵六,6月12日主题党日,免于统计。");
    group.orders(new Organising.Correct("赵六", "随便")).botSays("没看懂\"随便\",请这样说:李四按公假算、把王五改成线上参加。");
    group.orders(new Organising.Correct("王武", "到会")).botSays("名册上没有王武,是不是王五?");
    assertThat(group.register(lesson))
        .containsExactly(
            "李四 LEAVE ON_SITE 0 OFFICIAL GRANTED CORRECTION m3",
            "王五 PRESENT ONLINE 0 - NONE CORRECTION m4",
            "张三 PRESENT ON_SITE 15 - NONE CORRECTION m5",
            "赵六 EXEMPT ON_SITE 0 - NONE CORRECTION m7");
    Attendance corrected = group.store.register().of(lesson, "李四").orElseThrow();
    assertThat(corrected.evidence().by()).contains(StudyGroup.ORGANISER);
    assertThat(corrected.evidence().why()).contains("更正为请假");
  }

  @Test
  void asksWhomTheOrganiserMeansByANameThatTwoHave() {
    group.enrol("张三");
    group.lesson("主题党日", "2025-06-12T15:00");
    group.orders(new Organising.Correct("张三", "到会")).botSays("名册上有2位张三,请写明是哪一位。");
    assertThat(group.turn().entries()).isEmpty();
  }

  @Test
  void addsARecordOfAnEarlierDay() {
    String lesson = group.lesson("党课", "2025-06-05T15:00");
    group.orders(new Organising.AddRecord("张三", "6月5日")).botSays("已更正:张三,6月5日党课,到会。");
    group.orders(new Organising.AddRecord("张三", "6月6日")).botSays("没有找到6月6日的学习。");
    assertThat(group.register(lesson)).containsExactly("张三 PRESENT ON_SITE 0 - NONE CORRECTION m1");
  }

  @Test
  void countsReceiptsOnlyWhileANoticeWaitsForThem() {
    Attending received = new Attending.Received();
    group.says("张三", received).botIsSilent();
    assertThat(group.turn().entries()).isEmpty();
    group.rule(Rulebook.NAMES_IN_GROUP, true);
    group.orders(new Organising.Call("明天停电")).botSays("好的,我来收\"收到\"。发\"还差谁没回\"可以查看。");
    group.says("张三", received).botIsSilent();
    group.says("张三", received).botIsSilent();
    assertThat(group.turn().entries()).isEmpty();
    group.says("李四", received).botIsSilent();
    group.orders(new Organising.WhoIsMissing()).botSays("已回复2人,还差3人:王五、王组织、赵六。");
    group.pastes("王五", "#接龙\n1. 王五 收到\n2. 赵六 收到\n3. 王组织 收到").botIsSilent();
    group.orders(new Organising.WhoIsMissing()).botSays("都回复了,共5人。");
    group.pass(Duration.ofDays(4));
    group.says("张三", received).botIsSilent();
    assertThat(group.turn().entries()).isEmpty();
  }

  @Test
  void keepsWhatWasStudiedAndTheReflectionOnlyByRule() {
    var studied = new Attending.Studied("《条例》第三章", Optional.of("很受教育"));
    group.says("张三", studied).botSays("张三,已记下您学习了《条例》第三章(体会不留存)。");
    assertThat(group.turn().entries())
        .singleElement()
        .isInstanceOfSatisfying(
            AttendanceEntry.Studied.class,
            entry -> {
              assertThat(entry.document()).contains("条例");
              assertThat(entry.section()).isEqualTo("第三章");
              assertThat(entry.reflection()).isEmpty();
            });
    group.rule(Rulebook.REFLECTION_KEPT, true);
    group.says("张三", studied).botSays("张三,已记下您学习了《条例》第三章。");
    assertThat(group.turn().entries())
        .singleElement()
        .isInstanceOfSatisfying(
            AttendanceEntry.Studied.class,
            entry -> assertThat(entry.reflection()).contains("很受教育"));
  }
}
