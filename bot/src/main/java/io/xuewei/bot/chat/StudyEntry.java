package io.xuewei.bot.chat;

/// What is written down about people, lessons, attendance and learning. The records of it are in
/// the packages that make them; the kernel only carries them to the store.
public non-sealed interface StudyEntry extends Entry {

  /// Whether it is written down although the reply is held back because a member says too much.
  default boolean standsWithoutReply() {
    return true;
  }
}
