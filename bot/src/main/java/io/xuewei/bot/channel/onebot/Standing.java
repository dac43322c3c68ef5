package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.ChannelStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How the channel stands: connected as long as one account is.
final class Standing {

  private final Links links;
  private final InstantSource clock;
  private Instant since;
  private Optional<String> problem = Optional.empty();
  private Optional<Duration> skew = Optional.empty();

  Standing(Links links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
    this.since = clock.instant();
  }

  synchronized void connected() {
    if (links.all().size() == 1) {
      since = clock.instant();
    }
    problem = Optional.empty();
  }

  synchronized void lost(String why) {
    if (links.all().isEmpty()) {
      since = clock.instant();
    }
    problem = Optional.of(why);
  }

  /// Somebody dialled in without being let in.
  synchronized void refused() {
    if (links.all().isEmpty()) {
      problem = Optional.of("somebody dialled in with a wrong access token");
    }
  }

  synchronized void problem(String what) {
    problem = Optional.of(what);
  }

  synchronized void skew(Optional<Duration> measured) {
    skew = measured;
  }

  synchronized ChannelStatus status() {
    State state = links.all().isEmpty() ? State.LISTENING : State.CONNECTED;
    return new ChannelStatus(state, Optional.of(since), problem, skew);
  }
}
