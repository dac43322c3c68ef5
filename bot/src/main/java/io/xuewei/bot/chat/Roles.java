package io.xuewei.bot.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who may do more than ask: member codes by channel name, as the configuration lists them.
///
/// @param organisers may begin and end sessions
/// @param admins may also look after the knowledge base; an admin may do what an organiser may
public record Roles(Map<String, Set<String>> organisers, Map<String, Set<String>> admins) {

  public Roles {
    organisers = copy(organisers);
    admins = copy(admins);
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> codes) {
    var copy = new HashMap<>(codes);
    copy.replaceAll((_, members) -> Set.copyOf(members));
    return Map.copyOf(copy);
  }

  /// Whether the member may begin and end sessions, and say what the right answer is.
  public boolean mayOrganise(Member member) {
    return in(organisers, member) || mayAdminister(member);
  }

  /// Whether the member may look after the knowledge base.
  public boolean mayAdminister(Member member) {
    return in(admins, member);
  }

  private static boolean in(Map<String, Set<String>> codes, Member member) {
    return codes.getOrDefault(member.channel(), Set.of()).contains(member.code());
  }
}
