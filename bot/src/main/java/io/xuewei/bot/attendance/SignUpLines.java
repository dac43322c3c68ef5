package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Match.Unknown;
import io.xuewei.bot.attendance.NumberedLine.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Goes through the lines of a pasted text and gathers the entries of each block in it: the head,
/// the topic and the example are passed over, a new head or a new number 1 begins the next block.
final class SignUpLines {

  private static final Pattern HEAD =
      Pattern.compile("(\\S{1,12} (?=[#【]))?[#【\\[ ]*(qq|微信|钉钉|群|在群里|发起了?|参与|开始|请)*接龙.*");

  private static final Pattern EXAMPLE =
      Pattern.compile("(例|例如|示例|范例|样例|举例|比如|格式)(?:[ :.、)]+.*|\\d.*|$)");

  /// `张三:` above what was copied from a chat, with or without a time.
  private static final Pattern SPEAKER =
      Pattern.compile(
          "[^\\s:,]{1,12}:|[^\\s:,]{1,12}:? *((\\d{4}[-/年])?\\d{1,2}[-/月]\\d{1,2}日?)? *(上午|下午|晚上)?\\d{1,2}:\\d{2}(:\\d{2})?");

  private static final Pattern SECTION =
      Pattern.compile(
          "(?<what>(现场|线下|线上|腾讯会议|远程)?(参加|参会|出席|到会|到场|实到|签到)|线上|现场|请假|[事病公]假|迟到|补学|缺席|未到|不参加|收到)"
              + "(人员|名单|的?同志|的|情况)?(\\(?共?\\d+人\\)?)?:(?<who>.*)");

  private static final Pattern TOPIC =
      Pattern.compile(
          "(学习|会议|活动)?(时间|地点|主题|内容|议程|议题|要求|形式|方式|对象|注意事项|注意|备注|说明|主持人?|主讲人?|记录人?|参加人员|携带|会议号|链接|网址|截止|统计|事由)"
              + "[^\\p{IsHan}]*:.*|(请(?!个?假)|各位|各|全体|携带|讨论|观看|传达|集体|重温|缴纳|交流|学习《|学习贯彻).*|.*(https?|会议室|党日|主题活动|进行接龙).*");

  private static final Pattern NOBODY = Pattern.compile("[ 无暂没有。.]*");

  private final NameMatching roster;
  private final List<List<SignUp>> blocks = new ArrayList<>();
  private List<Integer> numbers = new ArrayList<>();
  private List<SignUp> block = new ArrayList<>();
  private final List<String> loose = new ArrayList<>();
  private Optional<Remark> section = Optional.empty();
  private boolean headed;
  private int blanks;

  SignUpLines(NameMatching roster) {
    this.roster = roster;
    blocks.add(block);
  }

  void read(String pasted) {
    for (String line : SignUpText.lines(SignUpText.plain(pasted))) {
      take(line.replaceFirst("^[\\p{P}\\p{S} &&[^#(\\[【\\p{Ps}+×❌✖✗✘]]+", ""));
    }
    takeLoose();
  }

  private void take(String line) {
    if (line.isEmpty() || SPEAKER.matcher(line).matches() && !SECTION.matcher(line).matches()) {
      return;
    }
    if (HEAD.matcher(line).matches()) {
      headed = true;
      begin();
    }
    Matcher example = EXAMPLE.matcher(line);
    if (!example.matches()) {
      takeItems(line);
    }
  }

  private void takeItems(String line) {
    int last = numbers.isEmpty() ? 0 : numbers.getLast();
    NumberedLine numbered = NumberedLine.of(line, last);
    if (numbered.items().isEmpty()) {
      unnumbered(line);
      return;
    }
    boolean example = numbered.lead().matches(".*(例|例如|示例)[ :.]*");
    int skipped = example ? 1 : 0;
    numbered.items().stream().skip(skipped).forEach(this::take);
  }

  private void take(Item item) {
    if (TOPIC.matcher(item.content()).matches() && !isSomebody(item.content())) {
      return;
    }
    if (item.number() == 1 && !numbers.isEmpty() && numbers.getLast() != 1) {
      begin();
    }
    numbers.add(item.number());
    if (item.content().isEmpty()) {
      blanks++;
    } else {
      block.addAll(new SignUpItem(roster, item.number(), usual()).read(item.content()));
    }
  }

  private boolean isSomebody(String content) {
    return !(roster.match(content) instanceof Unknown);
  }

  private Remark usual() {
    return section.orElse(Remark.NOTHING);
  }

  private void unnumbered(String line) {
    Matcher matcher = SECTION.matcher(line);
    if (matcher.matches()) {
      section = Remarks.of(matcher.group("what"));
      numbers = new ArrayList<>();
      String who = matcher.group("who").strip();
      if (!NOBODY.matcher(who).matches()) {
        block.addAll(new SignUpItem(roster, 0, usual()).read(who));
      }
    } else if (section.isPresent() || !numbers.isEmpty()) {
      inBetween(line);
    } else {
      loose.add(line);
    }
  }

  /// A line without a number among those with one: somebody forgot it, or it is a remark for all.
  private void inBetween(String line) {
    boolean bracketed = line.matches("[(\\[【].*[)\\]】]");
    if (bracketed && !block.isEmpty() && Remarks.of(line).isPresent()) {
      SignUp last = block.removeLast();
      block.addAll(new SignUpItem(roster, last.number(), usual()).read(last.written() + line));
      return;
    }
    List<SignUp> read = new SignUpItem(roster, 0, usual()).read(line);
    if (!TOPIC.matcher(line).matches() && !read.isEmpty() && isMeant(read.getFirst())) {
      block.addAll(read);
    }
  }

  private static boolean isMeant(SignUp signUp) {
    return switch (signUp.doubt()) {
      case UNKNOWN -> PersonalNames.isLikely(signUp.written());
      case NAMELESS, WITH_MORE -> false;
      case FOR_ANOTHER -> !signUp.candidates().isEmpty();
      default -> true;
    };
  }

  /// A list without any numbers.
  private void takeLoose() {
    if (headed && numbers.isEmpty() && block.isEmpty()) {
      numbers.add(0);
      loose.stream().filter(line -> !HEAD.matcher(line).matches()).forEach(this::inBetween);
      numbers.clear();
    }
    loose.clear();
  }

  private void begin() {
    takeLoose();
    section = Optional.empty();
    if (!block.isEmpty() || !numbers.isEmpty()) {
      block = new ArrayList<>();
      blocks.add(block);
      numbers = new ArrayList<>();
      blanks = 0;
    }
  }

  /// Every block, in the order of the text.
  List<List<SignUp>> blocks() {
    return blocks;
  }

  /// The numbers that stand in the last block, blank ones among them.
  List<Integer> numbers() {
    return numbers;
  }

  /// Numbers of the last block that wait to be filled.
  int blanks() {
    return blanks;
  }

  /// Whether 接龙 stands above it.
  boolean isHeaded() {
    return headed;
  }

  /// Whether more than a few of its entries name somebody, which a numbered text does not.
  boolean namesPeople() {
    long named = block.stream().filter(s -> s.doubt() != SignUp.Doubt.UNKNOWN || likely(s)).count();
    return numbers.size() > 1 && named * 2 > block.size();
  }

  private static boolean likely(SignUp signUp) {
    return PersonalNames.isLikely(signUp.written());
  }
}
