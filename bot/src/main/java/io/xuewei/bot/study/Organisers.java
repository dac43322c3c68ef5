package io.xuewei.bot.study;

import io.xuewei.bot.chat.Member;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may begin and end sessions: member codes by channel name, as the configuration lists them.
public record Organisers(Map<String, Set<String>> codes) {

  public Organisers {
    codes =
        codes.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }

  /// Organisers of one channel only.
  public static Organisers of(String channel, Collection<String> codes) {
    return new Organisers(Map.of(channel, Set.copyOf(codes)));
  }

  boolean include(Member member) {
    return codes.getOrDefault(member.channel(), Set.of()).contains(member.code());
  }
}
