package io.xuewei.bot.chat;

import java.util.Optional;

/// What a member wants, as the [Router] understands it. Nothing here knows a platform.
///
/// `@学委 流动党员怎么管` is `Ask("流动党员怎么管", true)`; `中午食堂吃啥` is `NotForUs`.
public sealed interface Intent {

  /// A question to the library.
  ///
  /// @param addressed false when nobody mentioned the bot: it then answers only when it is sure
  record Ask(String text, boolean addressed) implements Intent {}

  /// Goes on from the last answer.
  ///
  /// @param number which quote or candidate, from 1; 0 when none was named
  /// @param text what is asked instead, for [Kind#INSTEAD] and [Kind#REPHRASED]; else empty
  record FollowUp(Kind kind, int number, String text, boolean addressed) implements Intent {}

  /// What a follow-up is after.
  enum Kind {
    /// `出处`, `原文在哪一条`, `这句是谁讲的`
    SOURCE,
    /// `原文`, `引2 全文`
    FULL_TEXT,
    /// `再具体点`, `第二个展开`
    DETAIL,
    /// `还有吗`
    MORE,
    /// `还有别的文件提到吗`
    OTHER_DOCUMENTS,
    /// `这个还有效不,是不是改过`
    VALIDITY,
    /// `那预备党员呢`
    INSTEAD,
    /// `不是这个意思,我问的是…`
    REPHRASED,
    /// `2`, `第二个`, after a list to pick from
    PICK
  }

  /// Takes part, or cannot: `签到`, `请假`.
  record Attend(Attending wish) implements Intent {}

  /// Something to do for the group: `发起学习 主题党日`, `还差谁`.
  record Organise(Organising wish) implements Intent {}

  /// Quiz questions: `来一道题`, `选B`.
  record Practise(Practice wish) implements Intent {}

  /// The records about oneself: `我的记录`.
  record Own(OwnData wish) implements Intent {}

  /// `同意记录`, `恢复记录`, `退出记录`
  record Consent(Choice choice) implements Intent {}

  /// `答错了,正确的是第十五条`, `不对`: the last answer was wrong.
  ///
  /// @param correction what would be right, if it was said
  record Rate(Optional<String> correction) implements Intent {}

  /// A command of an admin.
  record Manage(Wish wish) implements Intent {}

  /// `确认` or `取消`.
  record Decide(boolean confirmed) implements Intent {}

  /// `帮助`, or nothing but a mention.
  record Help() implements Intent {}

  /// Addressed to us, but longer than any question.
  record TooLong() implements Intent {}

  /// Addressed to us and understood, but not something that this program does.
  record Unsupported() implements Intent {}

  /// Everything else. The answer is silence.
  record NotForUs() implements Intent {}
}
