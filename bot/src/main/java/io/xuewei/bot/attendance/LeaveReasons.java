package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.LeaveClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The class of a reason for leave, empty when none was given or understood. The first of the lines
/// that fits decides: what somebody calls it themselves, then whom it is about, then what it is.
/// Caring for somebody else who is ill is personal.
///
/// Only the class is ever kept, since the words may tell of an illness.
final class LeaveReasons {

  private static final List<Map.Entry<Pattern, LeaveClass>> LINES =
      List.of(
          line("公假|公差|因公|公务|公出", LeaveClass.OFFICIAL),
          line("病假", LeaveClass.SICK),
          line("事假|婚假|丧假|产假|陪产|探亲|年假|年休|私事|个人(原因|有事)?", LeaveClass.PERSONAL),
          line(
              "孩子|小孩|宝宝|娃|女儿|儿子|老人|父|母|爸|妈|爷爷|奶奶|外公|外婆|姥|爱人|妻|丈夫|老婆|老公"
                  + "|岳|家人|家属|家长|亲戚|弟|妹|哥|姐|家里",
              LeaveClass.PERSONAL),
          line(
              "病|发烧|发热|高烧|低烧|感冒|流感|住院|医院|手术|就医|就诊|看牙|牙疼|牙痛|不舒服|不适|体检|咳|骨折|扭伤|崴"
                  + "|复查|输液|打针|吊针|挂水|化疗|透析|阳了|阳性|头晕|头痛|疼|过敏|胃|腰|拉肚子|肠|身体",
              LeaveClass.SICK),
          line(
              "出差|值班|值守|值夜|夜班|开会|会议|培训|学习班|党校|上课|授课|监考|加班|下乡|驻村|执勤|出警|巡[查逻河]"
                  + "|外勤|带队|调研|督查|迎检|检查|审计|考察|招商|防汛|抗旱|抢险|支援|借调|挂职|接访|办公|项目|工地|单位|公司"
                  + "|工作|上班|当班|倒班|在岗|轮岗|接待|演练|执法",
              LeaveClass.OFFICIAL),
          line(
              "家|接|送|搬|婚|丧|葬|有事|急事|琐事|私|旅游|旅行|回老|考试|驾校|学车|装修|房|外出|外地|休假|调休|聚",
              LeaveClass.PERSONAL));

  private LeaveReasons() {}

  private static Map.Entry<Pattern, LeaveClass> line(String words, LeaveClass leave) {
    return Map.entry(Pattern.compile(words), leave);
  }

  static Optional<LeaveClass> classOf(String reason) {
    String folded = Characters.fold(reason);
    return LINES.stream()
        .filter(line -> line.getKey().matcher(folded).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
