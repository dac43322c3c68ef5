package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Remark.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands beside a name: `请假:出差`, `线上`, `迟到10分钟`, `收到`.
final class Remarks {

  private static final Pattern UNCERTAIN =
      Pattern.compile(
          "待定|未定|不一定|不确定|可能|也许|尽量|尽可能|看情况|视情况|争取|[未没](有)?(到|来|学|参加|签|补)|[不没未取销](消|用|再)?(请?假|线上|迟到)"
              + "|改(为|成|到|线)|[?×❌✖✗✘]|误接|接错|删除|作废|忽略");

  private static final Pattern FOR_ANOTHER =
      Pattern.compile("代[签接报填请打写录]|帮[签接报填写]|替[签接报填写]|[帮替]?.{0,4}代$|^[代替帮].*");

  private static final Pattern LEAVE =
      Pattern.compile(
          "请个?假|告假|[事病公年产婚丧]假|年休|休假|探亲假|陪产|补休|调休|[不无](能|法)(到|来|去|参加|参会|出席)"
              + "|[来去到]不了|参加不了|不(来|去|参加|参会|出席)|缺席");

  /// Reasons that say enough without 请假.
  private static final Pattern REASON =
      Pattern.compile(
          "[因在有]?(外地|外省|国外|单位|公司)?(因公)?(出差|值班|住院|发烧|感冒|生病|看病|加班|下乡|驻村|外出|执勤|外地|开会|上夜班|夜班)(中|了|未归|到.*)?");

  private static final Pattern MADE_UP = Pattern.compile("补学|补课|已补");
  private static final Pattern ONLINE =
      Pattern.compile("线上|在线|网上|网络|远程|云(参加|端)|视频|腾讯会议|钉钉会议|online");
  private static final Pattern LATE = Pattern.compile("迟到|晚到|晚点|晚来|稍晚|要晚|会晚|晚\\d+|迟\\d*");
  private static final Pattern RECEIVED = Pattern.compile("收到|已阅|已读|知悉|知晓|已知|明白|了解");

  private static final Pattern HERE =
      Pattern.compile(
          "(我|本人|已经|准时|按时|现场|线下|一定|能|可以|会|确认|正常|全程|也|都)*"
              + "(到|已到|到了|到会|到场|在|在的|来|参加|参会|出席|签到|报到|报名|打卡|准时|按时|现场|线下|ok|1|√|✓|✔|✅|☑|好|好的|是|有|行)+"
              + "(了|啦|！|!|会议|学习|活动)*"
              + "|已?(学|学习|学完|看完|完成|观看)(完|完成|了|完毕|过)*|已学.*|学习?完.*");

  private static final Pattern MINUTES =
      Pattern.compile("(\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(多)?(分钟?|min|刻钟?|小?时)");

  private static final int LONGEST_HERE = 40;

  private Remarks() {}

  /// What the words say; empty when they say nothing about taking part, like 财务科.
  static Optional<Remark> of(String words) {
    String said = words.replaceAll("[\\s,;:、。.!~]+", "");
    if (said.isEmpty()) {
      return Optional.empty();
    }
    boolean leave = has(LEAVE, said);
    if (has(FOR_ANOTHER, said) && (!leave || said.contains("代"))) {
      return Optional.of(Remark.of(Kind.FOR_ANOTHER));
    }
    if (has(UNCERTAIN, said)) {
      return Optional.of(Remark.of(Kind.UNCLEAR));
    }
    return leave || REASON.matcher(said).matches() ? Optional.of(leave(said)) : presence(said);
  }

  private static Remark leave(String said) {
    boolean both = has(ONLINE, said) || has(RECEIVED, said) && has(LATE, said);
    return both ? Remark.of(Kind.UNCLEAR) : Remark.leave(said);
  }

  private static Optional<Remark> presence(String said) {
    if (has(MADE_UP, said)) {
      return Optional.of(Remark.of(Kind.MADE_UP));
    }
    Manner manner = has(ONLINE, said) ? Manner.ONLINE : Manner.ON_SITE;
    if (has(LATE, said)) {
      return Optional.of(new Remark(Kind.LATE, manner, minutes(said), Optional.empty()));
    }
    if (manner == Manner.ONLINE) {
      return Optional.of(new Remark(Kind.PRESENT, manner, 0, Optional.empty()));
    }
    if (has(RECEIVED, said)) {
      return Optional.of(Remark.of(Kind.RECEIVED));
    }
    return said.length() <= LONGEST_HERE && HERE.matcher(said).matches()
        ? Optional.of(Remark.NOTHING)
        : Optional.empty();
  }

  private static boolean has(Pattern pattern, String said) {
    return pattern.matcher(said).find();
  }

  /// The minutes in `迟到十分钟`, `晚半小时`; 0 when there are none.
  static int minutes(String said) {
    Matcher matcher = MINUTES.matcher(said);
    if (!matcher.find()) {
      return 0;
    }
    String unit = matcher.group(3);
    int length = unit.contains("时") ? 60 : unit.startsWith("刻") ? 15 : 1;
    return matcher.group(1).equals("半") ? length / 2 : number(matcher.group(1)) * length;
  }

  static int number(String digits) {
    if (Character.isDigit(digits.charAt(0))) {
      return Integer.parseInt(digits);
    }
    String[] parts = digits.replace('两', '二').split("十", -1);
    if (parts.length == 1) {
      return digit(parts[0]);
    }
    return (parts[0].isEmpty() ? 1 : digit(parts[0])) * 10 + digit(parts[1]);
  }

  private static int digit(String character) {
    return character.isEmpty() ? 0 : "一二三四五六七八九".indexOf(character.charAt(0)) + 1;
  }
}
