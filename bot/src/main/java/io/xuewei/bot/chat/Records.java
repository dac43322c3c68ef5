package io.xuewei.bot.chat;

import java.util.List;

/// Writes entries outside of a turn: from the API, the command line or work in the background.
public interface Records {

  /// Writes all of them in one transaction, or none.
  void write(List<? extends Entry> entries);
}
