package io.xuewei.bot.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands that are whole sentences: nobody says `退出记录` to a colleague.
final class Commands {

  private static final Pattern HELP =
      Pattern.compile("/?帮助|/?help|/?菜单|使用说明|怎么用|你(会|能)(做|干)?(些)?(什么|啥)|你有什么用");

  private static final Pattern MY_RECORD =
      Pattern.compile("(查|看)?(一下)?我的(学习|签到)?记录|我(这个月|本月|今年|总共|一共)?(一共)?参加了几次(学习)?");

  private static final Pattern OTHERS_RECORD =
      Pattern.compile("(查|看|查看)?(一下|下)?" + Cues.NAME + "的(学习|签到)?记录");

  private static final Pattern MISSED = Pattern.compile("我缺(席|课)?了?(哪几次|几次)(学习|课)?");
  private static final Pattern NO_REMINDERS = Pattern.compile("(请?别|不要)再?提醒我了?");
  private static final Pattern REMINDERS = Pattern.compile("(恢复|继续)提醒(我)?");

  private static final Pattern LEAVE_RECORDS = Pattern.compile("退出记录|别记我|不要记录?我");
  private static final Pattern RESTORE_RECORDS = Pattern.compile("恢复记录");
  private static final Pattern AGREE = Pattern.compile("同意记录|同意记名");

  private static final Pattern PRIVACY = Pattern.compile("/隐私|你都?(记|存)了我?(些)?(什么|啥)");

  /// Privacy too, but only when said to the bot.
  private static final Pattern ABOUT_DATA =
      Pattern.compile("隐私(说明|政策)?|我的数据|(这些|我的)?(数据|记录)(会)?(留|存|保存)多久|谁能看到?我的(记录|数据)");

  private static final Pattern OPEN = Pattern.compile("(?:/?发起学习|开始学习(?=[ :：,，]|$))[ :：,，]*(.*)");

  private static final Pattern CLOSE = Pattern.compile("/?结束学习");

  private Commands() {}

  static Optional<Intent> of(Utterance said) {
    return records(said).or(() -> sessions(said)).or(() -> whenAddressed(said));
  }

  private static Optional<Intent> records(Utterance said) {
    if (said.is(MY_RECORD)) {
      return Optional.of(new Intent.Own(new OwnData.Show("")));
    }
    if (said.is(MISSED)) {
      return Optional.of(new Intent.Own(new OwnData.Missed("")));
    }
    if (said.is(NO_REMINDERS) || said.is(REMINDERS)) {
      return Optional.of(new Intent.Own(new OwnData.Remind(said.is(REMINDERS))));
    }
    if (said.is(OTHERS_RECORD)) {
      return Optional.of(new Intent.Own(new OwnData.OfOther("")));
    }
    if (said.is(PRIVACY)) {
      return Optional.of(new Intent.Own(new OwnData.Explain()));
    }
    return choice(said).map(Intent.Consent::new);
  }

  private static Optional<Choice> choice(Utterance said) {
    if (said.is(LEAVE_RECORDS)) {
      return Optional.of(Choice.NOTHING);
    }
    if (said.is(RESTORE_RECORDS)) {
      return Optional.of(Choice.UNNAMED);
    }
    return said.is(AGREE) ? Optional.of(Choice.NAMED) : Optional.empty();
  }

  private static Optional<Intent> sessions(Utterance said) {
    if (said.is(CLOSE)) {
      return Optional.of(new Intent.Organise(new Organising.Close()));
    }
    Matcher open = OPEN.matcher(said.text());
    return open.matches()
        ? Optional.of(new Intent.Organise(new Organising.Plan(open.group(1).strip())))
        : Optional.empty();
  }

  private static Optional<Intent> whenAddressed(Utterance said) {
    if (!said.addressed()) {
      return said.is(ABOUT_DATA) ? Optional.of(new Intent.NotForUs()) : Optional.empty();
    }
    if (said.plain().isEmpty() || said.is(HELP)) {
      return Optional.of(new Intent.Help());
    }
    if (said.is(ABOUT_DATA)) {
      return Optional.of(new Intent.Own(new OwnData.Explain()));
    }
    return Optional.empty();
  }
}
