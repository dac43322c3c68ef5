package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.chat.NoticeBoard;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// `POST /api/notices`: tells a group something. It is safe in the database before the 202 goes
/// out; `GET /api/deliveries` tells what became of it.
///
/// A repetition under the same `Idempotency-Key` does nothing, as long as receipts are kept.
final class NoticeEndpoint {

  private static final int LARGEST_BODY = 64 * 1024;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_KEY = 200;
  private static final Duration USUAL_LIFE = Duration.ofDays(3);

  private final InstantSource clock;
  private final Supplier<UUID> keys;

  /// @param keys for notices that come without one, each another
  NoticeEndpoint(InstantSource clock, Supplier<UUID> keys) {
    this.clock = clock;
    this.keys = keys;
  }

  private record Posted(Place place, String text, Instant until) {}

  void handle(Context ctx, Services services) throws Refusal {
    String key = key(ctx);
    Posted posted = posted(Body.read(ctx, LARGEST_BODY));
    try {
      NoticeBoard board = services.deliveries().notices();
      List<String> parts = board.post(posted.place(), key, posted.text(), posted.until());
      ctx.status(202);
      Errors.json(ctx, Map.of("parts", parts));
    } catch (NoticeBoard.NoSuchGroup none) {
      throw new Refusal(404, String.valueOf(none.getMessage()));
    }
  }

  private String key(Context ctx) throws Refusal {
    Optional<String> given = Optional.ofNullable(ctx.header("idempotency-key"));
    if (given.filter(key -> key.isBlank() || key.length() > LONGEST_KEY).isPresent()) {
      throw new Refusal(400, "Idempotency-Key: expected 1 to " + LONGEST_KEY + " characters");
    }
    return given.map(key -> "given " + key).orElseGet(() -> "made " + keys.get());
  }

  private Posted posted(byte[] body) throws Refusal {
    try {
      Fields fields = Json.parse(body);
      String channel = fields.id("channel");
      String room = fields.anyText("room");
      String text = fields.text("text");
      if (text.length() > LONGEST_TEXT) {
        throw fields.wrong("text", "at most " + LONGEST_TEXT + " characters");
      }
      return new Posted(new Place(channel, room), text, until(fields.optionalText("until")));
    } catch (BadJson wrong) {
      throw new Refusal(400, String.valueOf(wrong.getMessage()));
    }
  }

  private Instant until(Optional<String> text) throws Refusal {
    Instant now = clock.instant();
    if (text.isEmpty()) {
      return now.plus(USUAL_LIFE);
    }
    Instant until = Moments.parse("until", text.get());
    if (!until.isAfter(now)) {
      throw new Refusal(400, "until: is over");
    }
    return until;
  }
}
