package io.xuewei.bot.chat;

import static io.xuewei.bot.chat.Phrase.slot;
import static io.xuewei.bot.chat.Phrase.uncertain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What members say about taking part besides signing in: leave, late, make-up, a pasted 接龙.
final class AttendingWords {

  private static final String N = "(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})";
  private static final String REST = "([ ,;:].*)?";

  private static final List<Phrase> PHRASES =
      List.of(
          uncertain(
              "我?(可能|要|会)?(迟到|晚到)了?(大?概?约?" + N + "(?<unit>分钟?|刻钟|个?半?小时))?" + REST,
              m -> new Intent.Attend(new Attending.Late(minutes(m)))),
          uncertain(
              "(?<before>.{0,14}?)(请假|请(个|一下|半?[天日])?假)[ ,:]*(?<rest>.{0,60})",
              AttendingWords::leave),
          uncertain(
              "(申请)?补签(一下|到)?[ ,:]*(?<why>.{0,60})",
              m -> new Intent.Attend(new Attending.LateSignIn(slot(m, "why")))),
          uncertain(
              "我?(已经?|刚)?补(学|课)?(完|好)?了?(?<what>.{0,30}?)了?",
              m -> new Intent.Attend(new Attending.MadeUp(slot(m, "what")))),
          uncertain(
              "(撤回|取消)(刚才|我)?的?(签到|打卡)" + REST, _ -> new Intent.Attend(new Attending.Withdraw())),
          uncertain(
              "(?<when>.{0,12}?)(记错了?|没记上|漏记了?)[ ,]*我?(那天|明明|是)*(到|来|参加)了?.{0,10}",
              m -> new Intent.Attend(new Attending.Mistaken(slot(m, "when")))),
          Phrase.certain(
              "已(学习|学完|自学)了?(?<what>《[^《》]{1,40}》[^,;:]{0,30})([ ,;:]*(体会|心得)[:,]?(?<own>.*))?",
              m ->
                  new Intent.Attend(
                      new Attending.Studied(
                          slot(m, "what"), Optional.ofNullable(m.group("own"))))));

  /// The time in what is said about leave: `到周五`, `明天`.
  private static final Pattern WHEN =
      Pattern.compile(
          "((到|至|从)?(今|明|后|本|这|下|周|星期|\\d{1,2}[月号日.]|[一二三四五六七八九十]{1,3}[月号日]).{0,12}?)(?=[ ,;]|$)");

  private static final Pattern RECEIVED = Pattern.compile("收到(了|,?谢谢|,?已阅)?|已阅|回复收到");

  /// `#接龙`, or numbered lines below a line that says 接龙.
  private static final Pattern LIST =
      Pattern.compile("^[\\s\\p{Z}]*#?\\s?接龙.*|^[^\\n]{0,40}接龙[^\\n]{0,40}\\n.*", Pattern.DOTALL);

  private AttendingWords() {}

  /// A pasted 接龙, by its form: it may be longer than anything else that is understood.
  static Optional<Intent> list(Message message) {
    return LIST.matcher(message.text()).matches() && message.text().matches("(?s).*\\d.*")
        ? Optional.of(new Intent.Attend(new Attending.SignUpList(message.text())))
        : Optional.empty();
  }

  /// An acknowledgement that a notice asked for.
  static Optional<Intent> received(Utterance said, Context context) {
    return context.moment().called() && said.is(RECEIVED)
        ? Optional.of(new Intent.Attend(new Attending.Received()))
        : Optional.empty();
  }

  static Optional<Intent> of(Utterance said, Context context) {
    return Cues.asks(said)
        ? Optional.empty()
        : Phrase.first(PHRASES, said, said.addressed() || context.moment().open());
  }

  private static int minutes(Matcher m) {
    String unit = slot(m, "unit");
    int n = Phrase.number(slot(m, "n"));
    return unit.endsWith("小时") ? n * 60 : unit.equals("刻钟") ? n * 15 : n;
  }

  private static Intent leave(Matcher m) {
    String before = slot(m, "before").replaceFirst("^我(想|要)?", "").replaceFirst("的?课?$", "");
    String rest = slot(m, "rest");
    Matcher when = WHEN.matcher(rest);
    boolean behind = before.isEmpty() && when.find();
    String time = behind ? when.group(1) : before;
    String reason = behind ? rest.replace(when.group(1), "") : rest;
    return new Intent.Attend(
        new Attending.Leave(time.strip(), reason.replaceAll("^[ ,;]+|[ ,;]+$", "")));
  }
}
