package io.xuewei.bot.chat;

import java.util.Optional;

/// What the [Router] knows besides the message.
///
/// @param moment what is going on in that room
/// @param dialogue what was talked about: the member's own last dialogue, else the room's
/// @param fresh whether that is the member's own and only minutes old
/// @param asksBack whether something that the member ordered there waits for 确认
/// @param byAdmin whether the member looks after the knowledge base
record Context(
    Study.Moment moment,
    Optional<Dialogue> dialogue,
    boolean fresh,
    boolean asksBack,
    boolean byAdmin) {

  /// A moment in which everything is taken for a command that can be one.
  static final Context FITTING =
      new Context(Study.Moment.FITTING, Optional.empty(), false, true, true);

  /// Whether the last reply was a list to pick from.
  boolean choosing() {
    return dialogue.filter(Dialogue::choosing).isPresent();
  }
}
