package io.xuewei.bot.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signing in. Without a mention, words as common as `到` and `1` count only while a session is
/// open.
final class CheckIns {

  private static final Pattern SIGN = Pattern.compile("/?签到|打卡|已到|到|到了|报到|1");

  private static final Pattern ONLINE = Pattern.compile("线上(参加|签到|参会)?([ ,].*)?");

  /// `张三 签到`
  private static final Pattern NAMED = Pattern.compile("(?<name>.{1,12}?)[ ,:]*(签到|打卡|已到)");

  /// `帮李四签一下`
  private static final Pattern FOR_OTHER =
      Pattern.compile("(帮|替|代|给)(?!我|忙|大家).{1,8}?(签|打卡).*|.*(代签|替签).*");

  private static final Pattern A_NAME = Pattern.compile(Cues.NAME);

  private CheckIns() {}

  static Optional<Intent> of(Utterance said, Context context) {
    if (!said.addressed() && !context.moment().open()) {
      return Optional.empty();
    }
    if (said.is(SIGN)) {
      return Optional.of(new Intent.Attend(new Attending.CheckIn(false)));
    }
    if (Cues.asks(said)) {
      return Optional.empty();
    }
    if (said.is(ONLINE)) {
      return Optional.of(new Intent.Attend(new Attending.CheckIn(true)));
    }
    return said.is(FOR_OTHER)
        ? Optional.of(new Intent.Attend(new Attending.ForOther("")))
        : named(said);
  }

  private static Optional<Intent> named(Utterance said) {
    Matcher named = NAMED.matcher(said.plain());
    if (!named.matches()) {
      return Optional.empty();
    }
    String name = named.group("name");
    if (name.equalsIgnoreCase(said.sender()) || name.equals("我")) {
      return Optional.of(new Intent.Attend(new Attending.CheckIn(false)));
    }
    return A_NAME.matcher(name).matches()
        ? Optional.of(new Intent.Attend(new Attending.ForOther("")))
        : Optional.empty();
  }
}
