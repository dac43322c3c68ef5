package io.xuewei.bot.wire;

import io.xuewei.bot.chat.Receipts.Receipt;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a part of a reply or notice.
///
/// @param state `sent`, `delayed`, `failed` or `moved`
/// @param room null for a conversation of two; empty for the group of a channel that only pushes
/// @param ended when it was sent, failed or was moved, ISO 8601
/// @param heldSince since when it waits for a way
/// @param due when it is tried next, or, while it is held, becomes too late
/// @param kind `unreachable`, `busy`, `refused`, `no_way` or `too_late`
/// @param movedTo the channel that has taken it over
public record DeliveryObject(
    String part,
    String state,
    String channel,
    @Nullable String room,
    @Nullable String title,
    String created,
    @Nullable String ended,
    @Nullable String heldSince,
    @Nullable String due,
    int tries,
    @Nullable String kind,
    @Nullable String why,
    @Nullable String movedTo) {

  /// A receipt as outsiders see it.
  public static DeliveryObject of(Receipt receipt) {
    var times = receipt.times();
    return new DeliveryObject(
        receipt.partId(),
        small(receipt.state()),
        receipt.channel(),
        receipt.group().map(group -> group.room()).orElse(null),
        receipt.group().map(group -> group.title()).orElse(null),
        times.created().toString(),
        text(times.ended()),
        text(times.held()),
        text(times.due()),
        receipt.tries(),
        receipt.problem().map(problem -> small(problem.kind())).orElse(null),
        receipt.problem().map(problem -> problem.why()).orElse(null),
        receipt.movedTo().orElse(null));
  }

  static String small(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
