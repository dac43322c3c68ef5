package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.knowledge.MeaningStatus;
import io.xuewei.index.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `GET /health`: 200 when questions are answered, however the channels stand.
final class HealthEndpoint {

  private HealthEndpoint() {}

  static void handle(Context ctx, Services services) throws Refusal {
    Generation live = services.holdings().generation();
    if (live.number() == 0) {
      throw new Refusal(503, "the library is being prepared", 1);
    }
    MeaningStatus meaning = services.holdings().meaning();
    List<ChannelHealth> channels = services.channels().stream().map(ChannelHealth::of).toList();
    Errors.json(
        ctx, new Health("up", live.documents(), live.passages(), live.number(), meaning, channels));
  }

  record Health(
      String status,
      int documents,
      int passages,
      int generation,
      MeaningStatus meaning,
      List<ChannelHealth> channels) {}

  /// @param since when the state was entered, UTC
  /// @param problem the last thing that went wrong
  /// @param skewMillis how far the platform's clock is ahead
  record ChannelHealth(
      String name,
      String state,
      @Nullable String since,
      @Nullable String problem,
      @Nullable Long skewMillis) {

    static ChannelHealth of(Channel channel) {
      ChannelStatus status = channel.status();
      return new ChannelHealth(
          channel.name(),
          status.state().name().toLowerCase(Locale.ROOT),
          status.since().map(Instant::toString).orElse(null),
          status.problem().orElse(null),
          status.skew().map(Duration::toMillis).orElse(null));
    }
  }
}
