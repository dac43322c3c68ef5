package io.xuewei.bot.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands of admins. Whole sentences again; those that colleagues say to each other too, such
/// as `更新到哪一步了`, count only when an admin says them, or when they are said to the bot.
final class AdminCommands {

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String N = "第?(?<n>\\d{1,6}|[一二三四五六七八九十])(版|个|条|号)?";
  private static final String TODAY = "(今天|今日|当天)?的?";
  private static final String WHICH = "还?有?(没有|哪些|什么|啥)?";
  private static final String SEND = "(推送|发送)";
  private static final String FAILED = "(失败|不成功|没成功)(的|了)?";
  private static final String UNSENT = "还?没有?(推送|发送|推|发)(出去|成功|到)(的|了)?";
  private static final String SENT = "(消息|通知|提醒|群|回复)?";
  private static final String LOOK = "(请)?(查看|看看|看|列出)?(一下)?";

  /// @param certain whether nobody would say it to a colleague
  private record Rule(boolean certain, Pattern pattern, Function<Matcher, Wish> wish) {}

  private static final List<Rule> RULES =
      List.of(
          certain("(请)?(更新|刷新)(一下)?知识库", _ -> new Wish.Refresh()),
          uncertain(
              "(知识库)?更新到(哪(一步|儿|里)?了?|什么程度了?)|(知识库)?更新(的)?进度(呢|如何|怎么样)?|(知识库)?更新(好|完)了(吗|没有?)?",
              _ -> new Wish.Progress()),
          certain("(取消|停止)(本次|这次)?更新(知识库)?", _ -> new Wish.CancelRefresh()),
          certain("回滚(知识库)?到?上一?(个)?版本?", _ -> new Wish.RollBack(0)),
          certain("回滚(知识库)?到?" + N + "本?", m -> new Wish.RollBack(number(m))),
          uncertain("(这次|本次|上次|最近(一次)?)更新(都)?[改动变]了(哪些|什么|啥)(文件)?", _ -> new Wish.Changes()),
          uncertain(LOOK + "(知识库)?(的)?更新(历史|记录)", _ -> new Wish.History()),
          certain(
              "停用[ :]*《(?<old>[^《》]+)》?(?:[ ,、;]*(?:由|用|改用)《(?<new>[^《》]+)》?(?:来)?(?:代替|替代|取代)?)?",
              m -> new Wish.Retire(m.group("old"), Optional.ofNullable(m.group("new")))),
          certain(
              "新增词条[ :]*(?<term>[^ ,]+)[ ,]*(别名|又叫|也叫)[ :]*(?<alias>[^ ,]+)",
              m -> new Wish.AddAlias(m.group("term"), m.group("alias"))),
          certain(LOOK + "(有哪些)?没有?答上来的(问题|提问)?(有哪些)?", _ -> new Wish.Gaps()),
          certain("测试提问[ :]+(?<q>.+)", m -> new Wish.TryOut(m.group("q"))),
          certain(
              "[把将](这条|这个|这|上一?条|刚才[这那]?条)(回答|答案)?(设为|设成|定为|作为)标准(回答|答案)[ ,。;]*(?<until>.*)",
              m -> new Wish.Pin(m.group("until"))),
          certain("(撤销|撤回|删除)第?标准(回答|答案)[ ]*" + N, m -> new Wish.Unpin(number(m))),
          certain("撤销" + N + "标准(回答|答案)", m -> new Wish.Unpin(number(m))),
          certain(LOOK + "(有哪些标准(回答|答案)|标准(回答|答案)(有哪些|列表))", _ -> new Wish.Pins()),
          uncertain(LOOK + "标准(回答|答案)", _ -> new Wish.Pins()),
          certain(LOOK + "(有哪些)?需?要更正的(回答|答案)(有哪些)?", _ -> new Wish.Recalls()),
          certain("发送?更正([ ]*" + N + ")?", m -> new Wish.Correct(number(m))),
          certain(
              "(请)?(查看|看看|看|列出)(一下)?" + TODAY + WHICH + SEND + FAILED + SENT + "(有哪些)?",
              _ -> new Wish.Undelivered()),
          uncertain(
              "(?=.*(今|哪些|什么))" + LOOK + TODAY + WHICH + SENT + SEND + FAILED + SENT + "(有哪些|吗|呢)?",
              _ -> new Wish.Undelivered()),
          uncertain(
              "(?=.*(今|哪些|什么|看))" + LOOK + TODAY + WHICH + SENT + UNSENT + SENT + "(有哪些|吗|呢)?",
              _ -> new Wish.Undelivered()),
          uncertain(
              LOOK + TODAY + SEND + "的?(情况|状态|结果|回执)(怎么样|如何|呢)?", _ -> new Wish.Undelivered()));

  private static final Pattern BEGINS =
      Pattern.compile("^(回滚|停用|新增词条|测试提问|(撤销|撤回)标准(回答|答案)|发送?更正)");

  private static final Pattern DECIDES = Pattern.compile("(?<yes>确认)|取消");

  private AdminCommands() {}

  private static Rule certain(String pattern, Function<Matcher, Wish> wish) {
    return new Rule(true, Pattern.compile(pattern), wish);
  }

  private static Rule uncertain(String pattern, Function<Matcher, Wish> wish) {
    return new Rule(false, Pattern.compile(pattern), wish);
  }

  static Optional<Intent> of(Utterance said, Context context) {
    return decision(said, context).or(() -> command(said, context));
  }

  private static Optional<Intent> decision(Utterance said, Context context) {
    Matcher decides = DECIDES.matcher(said.plain());
    return decides.matches() && (context.asksBack() || said.addressed())
        ? Optional.of(new Intent.Decide(decides.group("yes") != null))
        : Optional.empty();
  }

  private static Optional<Intent> command(Utterance said, Context context) {
    boolean meant = said.addressed() || context.byAdmin();
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(said.plain());
      if (matcher.matches()) {
        return Optional.of(
            rule.certain() || meant
                ? new Intent.Manage(rule.wish().apply(matcher))
                : new Intent.NotForUs());
      }
    }
    return said.addressed() && said.has(BEGINS) && !Cues.asks(said)
        ? Optional.of(new Intent.Manage(new Wish.Unclear()))
        : Optional.empty();
  }

  private static int number(Matcher matcher) {
    String n = matcher.group("n");
    if (n == null) {
      return 0;
    }
    int numeral = NUMERALS.indexOf(n);
    return numeral >= 0 ? numeral + 1 : Integer.parseInt(n);
  }
}
