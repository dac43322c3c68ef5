package io.xuewei.bot.chat;

import static io.xuewei.bot.chat.Phrase.certain;
import static io.xuewei.bot.chat.Phrase.slot;
import static io.xuewei.bot.chat.Phrase.uncertain;

import io.xuewei.bot.chat.Organising.Approve;
import io.xuewei.bot.chat.Organising.Correct;
import io.xuewei.bot.chat.Organising.Identify;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;

/// What organisers want done for their group. What colleagues say to each other too counts only
/// when an organiser says it, or when it is said to the bot.
final class OrganisingWords {

  private static final String NAME = "(?<name>" + Cues.NAME + ")";
  private static final String ABSENT = "(没有?|未)(签到?|打卡|来|到|回复?)";

  private static final List<Phrase> LESSONS =
      List.of(
          certain(
              "推送《(?<title>[^《》]{1,60})》[ ]*(?<section>第[^ 分]{1,8}[章节条]|第[^ 分]{1,4}部分)?[ ,]*(?<spread>分.{1,6})?",
              wish(m ->
                  new Organising.PushText(
                      slot(m, "title"), slot(m, "section"), slot(m, "spread")))),
          uncertain(
              "(?<which>.{1,20}?)(的(课|学习|会))?(改到|推迟到|提前到)(?<to>.{1,20})",
              wish(m -> new Organising.Move(slot(m, "which"), slot(m, "to")))),
          uncertain(
              "取消(?<which>.{0,16})提醒",
              wish(m -> new Organising.CancelReminder(bare(slot(m, "which"))))),
          uncertain(
              "取消(?<which>.{1,16}(学习|课|会|党日))",
              wish(m -> new Organising.CancelLesson(slot(m, "which")))),
          uncertain(
              "(提醒|催)(一下|下)?还?" + ABSENT + "的(人|同志|同学)?",
              wish(_ -> new Organising.RemindMissing())),
          certain(
              "预览(?<period>.{0,8}?)的?提醒",
              wish(m -> new Organising.PreviewReminders(slot(m, "period")))),
          certain(
              "免打扰[ :]*(?<hours>\\d.{2,12})",
              wish(m -> new Organising.QuietHours(slot(m, "hours")))),
          certain("本群(请?别|不要|不用)主动(说话|发言)", wish(_ -> new Organising.Hush(true))),
          certain("本群可以主动(说话|发言)", wish(_ -> new Organising.Hush(false))),
          uncertain(
              "(?<when>(每|今|明|后|下|本|这|周|星期|\\d|[一二三四五六七八九十]).{1,18}?)提醒(大家|各位|一下|下)*(?<what>.{1,40})",
              wish(m -> new Organising.Remind(slot(m, "when"), slot(m, "what")))));

  private static final List<Phrase> RECORDS =
      List.of(
          uncertain(
              "还(差|有)谁(" + ABSENT + ")?|(还有)?谁还?" + ABSENT,
              wish(_ -> new Organising.WhoIsMissing())),
          certain(
              "统计一?下?(?<period>.{0,6}?)的?(到会|出勤|签到)(情况|人数|率)?",
              wish(m -> new Organising.Tally(slot(m, "period")))),
          certain(
              "(咱们?|我们|本)(组|支部|群|班)(?<period>.{0,4}?)的?(到会|出勤)率(是?多少|怎么样)?",
              wish(m -> new Organising.Tally(slot(m, "period")))),
          certain(
              "(有|看看)?谁连续(?<n>\\d{1,2}|[两二三四五六七八九十])次" + "(没|未|不)(有)?(来|到|参加)",
              wish(m -> new Organising.AbsentInARow(Phrase.number(slot(m, "n"))))),
          certain(
              "导出(?<period>.{0,12}?)的?(学习)?台[账帐][ ]*(?<format>xlsx|csv)?",
              wish(m -> new Organising.ExportLedger(slot(m, "period"), slot(m, "format")))),
          certain(
              "生成(?<which>.{0,12}?)的?会议记录[ ]*(docx)?",
              wish(m -> new Organising.Minutes(slot(m, "which")))),
          certain(NAME + "按(?<as>.假)算", wish(m -> new Correct(slot(m, "name"), slot(m, "as")))),
          uncertain(
              "[把将]" + NAME + "(改成|改为|记为|算作?)(?<as>.{1,8})",
              wish(m -> new Correct(slot(m, "name"), slot(m, "as")))),
          uncertain(
              "给" + NAME + "补[录记登][ ]*(?<when>.{0,12})",
              wish(m -> new Organising.AddRecord(slot(m, "name"), slot(m, "when")))),
          uncertain(
              "(?<not>不)?(同意|批准)(" + NAME + ")?的?(请假|补签|补学)?",
              wish(m -> new Approve(slot(m, "name"), m.group("not") == null))),
          certain("签到(二维码|链接|页面)", wish(_ -> new Organising.CheckInPage())));

  private static final List<Phrase> PEOPLE =
      List.of(
          certain(
              "应到(人数)?(?<not>不算|算上?)(?<who>.{2,8}?)的?",
              wish(m -> new Organising.Exclude(slot(m, "who"), slot(m, "not").equals("不算")))),
          certain(
              "(?<who>[\\p{IsHan}]{2,6})单列", wish(m -> new Organising.ListApart(slot(m, "who")))),
          uncertain(
              "规则([ :]+(?<rule>[^ :]{1,12})([ :]+(?<value>.{1,40}))?)?",
              wish(m -> new Organising.SetRule(slot(m, "rule"), slot(m, "value")))),
          uncertain("(查看|看看?)?(花?名册)", wish(_ -> new Organising.Roster())),
          certain(
              "(?<un>撤销|取消)" + NAME + "的(?<role>组织员|管理员)",
              wish(m -> new Organising.Appoint(slot(m, "name"), slot(m, "role"), false))),
          certain(
              "设" + NAME + "[为做](?<role>组织员|管理员)",
              wish(m -> new Organising.Appoint(slot(m, "name"), slot(m, "role"), true))),
          uncertain(NAME + "加入名册", wish(m -> new Identify(slot(m, "name"), -1))),
          uncertain(NAME + "不是(本|我们?)(组|群|支部)的", wish(m -> new Identify(slot(m, "name"), 0))),
          uncertain(
              NAME + "是第?(?<n>\\d{1,2}|[一二三四五六七八九十])[位个]",
              wish(m -> new Identify(slot(m, "name"), Phrase.number(slot(m, "n"))))),
          uncertain(
              NAME + "(?<as>(转出|转入|加入|退休|流动|长期病休|借调|免于统计).{0,12})",
              wish(m -> new Organising.ChangeMember(slot(m, "name"), slot(m, "as")))));

  private OrganisingWords() {}

  private static Function<Matcher, Intent> wish(Function<Matcher, Organising> wish) {
    return m -> new Intent.Organise(wish.apply(m));
  }

  private static String bare(String which) {
    return which.endsWith("的") ? which.substring(0, which.length() - 1) : which;
  }

  static Optional<Intent> of(Utterance said, Context context) {
    boolean meant = said.addressed() || context.moment().byOrganiser();
    return Phrase.first(RECORDS, said, meant)
        .or(() -> Phrase.first(PEOPLE, said, meant))
        .or(() -> Phrase.first(LESSONS, said, meant));
  }
}
