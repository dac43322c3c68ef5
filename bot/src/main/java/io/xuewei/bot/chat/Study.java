package io.xuewei.bot.chat;

/// Lessons, who takes part, and what is learned. Reads only: what is to be kept comes back in the
/// [Turn].
public interface Study {

  /// What is going on in a place, as far as it changes how a word is understood.
  Moment momentOf(Message message);

  /// `签到`, `请假`, a pasted 接龙
  Turn attend(Message message, Attending wish);

  /// `发起学习 主题党日`, `还差谁`
  Turn organise(Message message, Organising wish);

  /// `来一道题`, `选B`
  Turn practise(Message message, Practice wish);

  /// `我的记录`, `删除我的数据`
  Turn own(Message message, OwnData wish);

  /// What is going on in a place.
  ///
  /// @param open whether members can check in
  /// @param called whether a notice there waits for 收到
  /// @param quizzed whether a question there, or to this member, waits for a letter
  /// @param byOrganiser whether the member may organise the group
  record Moment(boolean open, boolean called, boolean quizzed, boolean byOrganiser) {

    /// A moment in which everything fits.
    static final Moment FITTING = new Moment(true, true, true, true);

    /// A moment in which nothing goes on.
    public static final Moment QUIET = new Moment(false, false, false, false);
  }
}
