package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Entry;
import java.util.List;

/// Who somebody is that takes part in a group.
///
/// @param group where
/// @param person who
/// @param news what was not known before and is to be written down with what they did
public record Introduction(Group group, Person person, List<Entry> news) {

  public Introduction {
    news = List.copyOf(news);
  }
}
