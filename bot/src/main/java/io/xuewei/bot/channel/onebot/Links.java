package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.transport.Bounded;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The connections, one per account: the newest.
final class Links {

  private static final int MOST_ROOMS = 10_000;

  private final Map<String, Link> byAccount = new ConcurrentHashMap<>();
  private final Bounded<String> accounts = new Bounded<>(MOST_ROOMS);

  /// @return the one whose place it takes
  Optional<Link> add(Link link) {
    return Optional.ofNullable(byAccount.put(link.self(), link));
  }

  /// @return whether it had not been replaced before
  boolean remove(Link link) {
    return byAccount.remove(link.self(), link);
  }

  /// What is said in a room goes out by the account that last heard something there.
  void heard(String room, String account) {
    accounts.put(room, account);
  }

  /// The connection to send to a room by. While the account that is in the room is away, nobody
  /// speaks for it.
  Optional<Link> of(String room) {
    return accounts
        .get(room)
        .map(account -> Optional.ofNullable(byAccount.get(account)))
        .orElseGet(this::newest);
  }

  Optional<Link> newest() {
    return byAccount.values().stream().max(Comparator.comparing(Link::since));
  }

  List<Link> all() {
    return List.copyOf(byAccount.values());
  }
}
