package io.xuewei.bot.chat;

import java.util.Optional;

/// What a member says about taking part. Nothing is looked up yet: a time is still the words.
public sealed interface Attending {

  /// `签到`, `到`, `1`; `线上参加` when online
  record CheckIn(boolean online) implements Attending {}

  /// `迟到十分钟,路上堵车`: will come, late.
  ///
  /// @param minutes 0 when not said
  record Late(int minutes) implements Attending {}

  /// `请假,出差到周五`, `我明天的课请个假 家里有事`
  ///
  /// @param when the words about the time, `到周五`, `明天的课`; empty for the lesson at hand
  /// @param reason the words about why; only their class is kept
  record Leave(String when, String reason) implements Attending {}

  /// `补签一下,刚才没信号`: was there and could not say so.
  record LateSignIn(String why) implements Attending {}

  /// `我补学完了第三讲`
  ///
  /// @param what `第三讲`; may be empty
  record MadeUp(String what) implements Attending {}

  /// `撤回刚才的签到,点错了`
  record Withdraw() implements Attending {}

  /// A pasted 接龙.
  record SignUpList(String block) implements Attending {}

  /// `收到`, while a notice that asked for it is open.
  record Received() implements Attending {}

  /// `已学习《条例》第三章,体会:……`
  ///
  /// @param what `《条例》第三章`
  record Studied(String what, Optional<String> reflection) implements Attending {}

  /// `帮李四签一下`: refused.
  ///
  /// @param name who is meant; may be empty
  record ForOther(String name) implements Attending {}

  /// `上周那次记错了,我到了`: the organiser is asked.
  ///
  /// @param when the words about which lesson
  record Mistaken(String when) implements Attending {}
}
