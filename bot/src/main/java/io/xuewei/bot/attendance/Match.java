package io.xuewei.bot.attendance;

import java.util.List;

/// Whom a name as it was typed means. Only [Found] is ever counted; the others are asked about.
public sealed interface Match {

  /// Exactly one person has that name.
  record Found(Known person) implements Match {}

  /// Somebody may be meant.
  ///
  /// @param candidates at least one, at most [NameMatching#MOST_CANDIDATES]
  record Doubtful(Why why, List<Known> candidates) implements Match {
    public Doubtful {
      candidates = List.copyOf(candidates);
    }
  }

  /// Nobody's name is like it.
  record Unknown() implements Match {}

  /// A person on the roster.
  ///
  /// @param id the person's id, stable; never the name
  record Known(String id, String name) {}

  /// Why nobody is certain to be meant.
  enum Why {
    /// Two people have that name.
    SAME_NAME,
    /// One character is other, missing or too many: 张珊 for 张三.
    SIMILAR,
    /// Only the surname is there: 王书记, 小李.
    SURNAME_ONLY,
    /// Somebody's name is there, but with words that may make it another person: 张三妈妈.
    WITH_MORE
  }
}
