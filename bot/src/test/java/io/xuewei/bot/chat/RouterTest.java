package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

  private static final Reference QUOTE =
      new Reference(1, "rules", "学习制度", "", "", "", "rules#1", List.of(), "每月一次。", 0, 5, false, "");
  private static final Dialogue ANSWERED =
      new Dialogue("流动党员怎么管", List.of(QUOTE, QUOTE), List.of("rules#1"), false);
  private static final Dialogue CHOOSING =
      new Dialogue("怎么学", List.of(QUOTE, QUOTE), List.of(), true);
  private static final Context QUIET =
      new Context(Study.Moment.QUIET, Optional.empty(), false, false, false);

  private final Router router = new Router("学委");

  /// One line of `utterances.txt`.
  record Line(String id, String text, String moment, String group, String direct) {

    static Line of(String line) {
      String[] cells = line.split(" ?\\| ?", -1);
      return new Line(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    Context context() {
      boolean after = moment.equals("after");
      boolean answered = after || moment.equals("quoting");
      return new Context(
          moment.contains("open") ? Study.Moment.FITTING : Study.Moment.QUIET,
          answered ? Optional.of(ANSWERED) : Optional.empty(),
          after,
          false,
          false);
    }

    Message message(boolean direct) {
      String said =
          moment.contains("at") ? "@学委 " + text : moment.equals("behind") ? text + " @学委" : text;
      Optional<String> quoted =
          moment.equals("quoting") ? Optional.of("1. “每月一次。” 《学习制度》") : Optional.empty();
      return RouterTest.message(direct ? text : said, direct, quoted);
    }

    @Override
    public String toString() {
      return id + " " + text;
    }
  }

  static Stream<Line> utterances() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RouterTest.class.getResourceAsStream("utterances.txt"))) {
      List<Line> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(Line::of)
              .toList();
      assertThat(lines).hasSize(128);
      return lines.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("utterances")
  void understandsWhatMembersSayInAGroup(Line line) {
    assertThat(name(router.route(line.message(false), line.context()))).isEqualTo(line.group());
  }

  @ParameterizedTest
  @MethodSource("utterances")
  void understandsWhatMembersSayAlone(Line line) {
    assertThat(name(router.route(line.message(true), line.context()))).isEqualTo(line.direct());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@学委 党费怎么交",
        "＠学委 党费怎么交",
        "@学委党费怎么交",
        " @学委,党费怎么交",
        "党费怎么交@学委",
        "党费怎么交 @学委 ",
        "@学委\u2005党费怎么交"
      })
  void takesTheMentionOutOnce(String text) {
    assertThat(router.route(group(text), QUIET)).isEqualTo(new Intent.Ask("党费怎么交", true));
  }

  @Test
  void trustsThePlatformsMention() {
    Message said = group("党费怎么交");
    var mentioned =
        new Message(
            said.channel(),
            said.dedupeKey(),
            said.room(),
            said.sender(),
            said.id(),
            said.text(),
            said.sentAt(),
            true,
            List.of(),
            Optional.empty());
    assertThat(router.route(mentioned, QUIET)).isEqualTo(new Intent.Ask("党费怎么交", true));
  }

  @Test
  void isCalledWhateverTheOrganisationCallsIt() {
    assertThat(new Router("小书童").route(group("@小书童 党费怎么交"), QUIET))
        .isEqualTo(new Intent.Ask("党费怎么交", true));
    assertThat(name(new Router("小书童").route(group("@学委 党费怎么交"), QUIET))).isEqualTo("NotForUs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "签到",
        "打卡",
        "已到",
        "到",
        "1",
        "帮李四签一下",
        "帮助",
        "隐私",
        "出处",
        "那明天呢",
        "2",
        "谁带充电宝了",
        "几点开会?",
        "张三,材料交了吗",
        "@张三 党费怎么交",
        "会议室在几楼,我到了",
        "今天的会还开吗",
        "开始学习了",
        "我们支部书记是谁"
      })
  void staysOutOfWhatIsNotSaidToIt(String text) {
    assertThat(name(router.route(group(text), QUIET))).isEqualTo("NotForUs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"条例是什么时候修订的", "请假怎么办手续", "体现在哪几点", "黨費怎麼交", "提醒制度是怎么规定的", "谁来主持组织生活会"})
  void takesQuestionsForQuestionsInSpiteOfCommonWords(String text) {
    assertThat(router.route(group(text), QUIET)).isEqualTo(new Intent.Ask(text, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@学委", "@学委 ", "@学委 帮助", "@学委 你会什么", "@学委 ?"})
  void helps(String text) {
    assertThat(name(router.route(group(text), QUIET))).isEqualTo("Help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "②", "第二个", "第2个", "选2", "二"})
  void picksFromAList(String text) {
    var context = new Context(Study.Moment.FITTING, Optional.of(CHOOSING), true, false, false);
    assertThat(name(router.route(group(text), context))).isEqualTo("FollowUp PICK 2");
  }

  @Test
  void takesAOneForASignInWhenOthersAreChoosing() {
    var context = new Context(Study.Moment.FITTING, Optional.of(CHOOSING), false, false, false);
    assertThat(name(router.route(group("1"), context))).isEqualTo("CheckIn");
  }

  @Test
  void doesNotGoOnFromSomebodyElsesAnswerUnasked() {
    var context = new Context(Study.Moment.QUIET, Optional.of(ANSWERED), false, false, false);
    assertThat(name(router.route(group("出处"), context))).isEqualTo("NotForUs");
    assertThat(name(router.route(group("@学委 出处"), context))).isEqualTo("FollowUp SOURCE");
  }

  @Test
  void refusesToSignInOthersByName() {
    var open = new Context(Study.Moment.FITTING, Optional.empty(), false, false, false);
    assertThat(name(router.route(group("李四 签到"), open))).isEqualTo("ForOther");
    assertThat(name(router.route(group("怎么签到"), open))).isEqualTo("Ask");
  }

  @Test
  void takesTheTopicAsItWasWritten() {
    assertThat(router.route(group("发起学习 《条例》第二章 (上)"), QUIET))
        .isEqualTo(new Intent.Organise(new Organising.Plan("《条例》第二章 (上)")));
  }

  @Test
  void takesACommandWithLongTitles() {
    String title = "关于进一步加强和改进新时代社区图书角建设与管理服务工作的若干实施办法";
    assertThat(router.route(group("停用《" + title + "》,由《" + title + "(试行)》代替。"), QUIET))
        .isEqualTo(new Intent.Manage(new Wish.Retire(title, Optional.of(title + "(试行)"))));
  }

  @ParameterizedTest
  @CsvSource({
    "回滚到第3版, 3",
    "回滚到第三版, 3",
    "回滚到上一个版本, 0",
    "请更新一下知识库, -1",
    "发送更正 2, 2",
    "发送更正, 0",
    "撤销标准回答 2, 2"
  })
  void takesCommandsInTheirForms(String text, int number) {
    var intent = (Intent.Manage) router.route(group(text), QUIET);
    int found =
        switch (intent.wish()) {
          case Wish.RollBack target -> target.generation();
          case Wish.Correct correct -> correct.number();
          case Wish.Unpin unpin -> unpin.number();
          default -> -1;
        };
    assertThat(found).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "看今天推送失败的",
        "查看一下今天发送失败的通知",
        "今天有哪些没发出去?",
        "今天有没有没发出去的消息",
        "今天还有什么没发出去",
        "今天哪些群没推送成功",
        "看看没发出去的",
        "今天推送失败了吗",
        "看推送情况",
        "今天推送情况怎么样",
        "今天的发送结果"
      })
  void tellsWhatDidNotGetOut(String text) {
    assertThat(router.route(group("@学委 " + text), QUIET))
        .isEqualTo(new Intent.Manage(new Wish.Undelivered()));
    var byAdmin = new Context(Study.Moment.QUIET, Optional.empty(), false, false, true);
    assertThat(router.route(group(text), byAdmin))
        .isEqualTo(new Intent.Manage(new Wish.Undelivered()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"发送失败", "推送失败", "刚才那条没发出去", "没发出去", "今天有哪些没发出去", "推送情况"})
  void leavesTroubleWithSendingToColleagues(String text) {
    assertThat(name(router.route(group(text), QUIET))).isEqualTo("NotForUs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"发送失败", "推送失败", "刚才那条没发出去", "没发出去"})
  void takesNoComplaintOfAnAdminForACommand(String text) {
    var byAdmin = new Context(Study.Moment.QUIET, Optional.empty(), false, false, true);
    assertThat(name(router.route(group(text), byAdmin))).isEqualTo("NotForUs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"更新好了吗", "更新历史", "标准回答", "确认", "取消", "不对", "答错了", "停用空调", "回滚"})
  void leavesWhatColleaguesSayAlone(String text) {
    assertThat(name(router.route(group(text), QUIET))).isEqualTo("NotForUs");
  }

  @Test
  void neverTalksToAnotherBot() {
    var said =
        new Message(
            "hall",
            "k",
            new Message.Room("r", true, ""),
            new Message.Sender("b", "机器人", true),
            "m",
            "@学委 党费怎么交",
            Instant.EPOCH,
            true,
            List.of(),
            Optional.empty());
    assertThat(name(router.route(said, QUIET))).isEqualTo("NotForUs");
    assertThat(router.isAddressed(said)).isFalse();
  }

  @Test
  void survivesAMegabyte() {
    String spaces = " ".repeat(1 << 20);
    assertThat(name(router.route(group("@学委 " + "!".repeat(1 << 20) + "a"), QUIET)))
        .isEqualTo("TooLong");
    assertThat(name(router.route(group("怎么".repeat(1 << 19)), QUIET))).isEqualTo("NotForUs");
    assertThat(name(router.route(group(spaces + "a"), QUIET))).isEqualTo("NotForUs");
  }

  @Test
  void takesControlCharactersOut() {
    assertThat(router.route(group("@学委 党费\u0000怎\u200b么交\u0007"), QUIET))
        .isEqualTo(new Intent.Ask("党费怎么交", true));
  }

  private static Message group(String text) {
    return message(text, false, Optional.empty());
  }

  private static Message message(String text, boolean direct, Optional<String> quoted) {
    return new Message(
        "hall",
        "key",
        new Message.Room("room", direct, ""),
        new Message.Sender("zhang", "张三", false),
        "m1",
        text,
        Instant.EPOCH,
        false,
        List.of(),
        quoted);
  }

  /// The intent's name with what matters in it: `FollowUp DETAIL 2`.
  private static String name(Intent intent) {
    return switch (intent) {
      case Intent.FollowUp f -> "FollowUp " + f.kind() + (f.number() == 0 ? "" : " " + f.number());
      case Intent.Attend(Attending.CheckIn c) -> c.online() ? "CheckIn online" : "CheckIn";
      case Intent.Attend a -> a.wish().getClass().getSimpleName();
      case Intent.Organise o -> o.wish().getClass().getSimpleName();
      case Intent.Own o -> o.wish().getClass().getSimpleName();
      case Intent.Consent c -> "Consent " + c.choice();
      case Intent.Manage m -> "Manage " + m.wish().getClass().getSimpleName();
      default -> intent.getClass().getSimpleName();
    };
  }
}
