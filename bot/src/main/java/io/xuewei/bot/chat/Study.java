package io.xuewei.bot.chat;

/// Study sessions and who takes part. Reads only: what is to be kept comes back in the [Turn].
public interface Study {

  /// Whether members can check in there now.
  boolean isOpen(Place place);

  /// `签到`
  Turn checkIn(Message message, Intent.CheckIn checkIn);

  /// `发起学习 主题党日`
  Turn open(Message message, Intent.OpenSession session);

  /// `结束学习`
  Turn close(Message message);

  /// `我的记录`
  Turn myRecord(Message message);
}
