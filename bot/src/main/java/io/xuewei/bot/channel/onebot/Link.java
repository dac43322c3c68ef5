package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Socket;
import io.xuewei.bot.chat.SocketHost;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// One connection of a OneBot program: its events come in, and what it is asked for goes out and is
/// answered under the same `echo`.
final class Link implements SocketHost.Caller {

  private static final System.Logger LOG = System.getLogger(Link.class.getName());

  /// So many heartbeats may fail to come.
  private static final int MOST_MISSED = 3;

  /// What its program tells.
  interface Host {
    void told(Link link, Event event);

    void gone(Link link, String why);

    /// Waits a little until what it told is dealt with.
    void settle();
  }

  private final Line line;
  private final Socket socket;
  private final Host host;
  private final EventReader reader;
  private final Transport transport;
  private final Instant since;

  private final Map<String, CompletableFuture<Result>> asked = new ConcurrentHashMap<>();
  private final AtomicLong echoes = new AtomicLong();

  private volatile Instant heard;
  private volatile @Nullable Duration every;
  private volatile boolean over;

  /// Which channel it belongs to, and which account it speaks for.
  record Line(String channel, String self) {}

  Link(Line line, Socket socket, Host host, EventReader reader, Transport transport) {
    this.line = line;
    this.socket = socket;
    this.host = host;
    this.reader = reader;
    this.transport = transport;
    this.since = transport.clock().instant();
    this.heard = since;
  }

  String self() {
    return line.self();
  }

  Instant since() {
    return since;
  }

  /// Asks the program to do something.
  ///
  /// @param patience how long to wait for its answer
  /// @throws NotSent when it did not do it, or nobody knows
  Result ask(Action action, Duration patience) throws NotSent, InterruptedException {
    String what = "channel " + line.channel() + ": " + action.action();
    String echo = action.action() + "-" + echoes.incrementAndGet();
    var answer = new CompletableFuture<Result>();
    asked.put(echo, answer);
    try {
      if (over) {
        throw NotSent.later(what + ": the connection is gone");
      }
      socket.send(Json.write(new Request(action.action(), action.params(), echo)));
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).orThrow(what);
    } catch (TimeoutException _) {
      throw NotSent.later(what + " was not answered; whether it was done is not known");
    } catch (ExecutionException _) {
      throw NotSent.later(what + ": the connection was lost before the answer");
    } finally {
      asked.remove(echo);
    }
  }

  private record Request(String action, Map<String, Object> params, String echo) {}

  @Override
  public void said(String text) {
    heard = transport.clock().instant();
    try {
      Fields frame = Json.parse(text.getBytes(StandardCharsets.UTF_8));
      if (frame.has("post_type")) {
        event(frame);
      } else {
        answered(frame);
      }
    } catch (BadJson odd) {
      LOG.log(Level.DEBUG, "channel {0}: odd frame: {1}", line.channel(), odd.getMessage());
    }
  }

  private void event(Fields frame) throws BadJson {
    Event event = reader.read(frame, heard);
    if (event instanceof Event.Beat beat) {
      every = beat.every();
    }
    host.told(this, event);
  }

  private void answered(Fields frame) {
    String echo = frame.loose().scalars().getOrDefault("echo", "");
    CompletableFuture<Result> answer = asked.get(echo);
    if (answer != null) {
      answer.complete(Result.of(frame));
    }
  }

  @Override
  public void closed() {
    end("connection lost");
    host.settle();
  }

  /// Hangs up.
  void close(int code, String why) {
    end(why);
    socket.close(code, why);
  }

  /// Hangs up when heartbeats fail to come: the line is dead and only one end knows.
  void check() {
    Duration usual = every;
    Duration silence = Duration.between(heard, transport.clock().instant());
    if (usual != null && silence.compareTo(usual.multipliedBy(MOST_MISSED)) > 0) {
      close(1001, MOST_MISSED + " heartbeats did not come");
    }
  }

  private void end(String why) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    asked.values().forEach(answer -> answer.completeExceptionally(new GoneException()));
    host.gone(this, why);
  }

  /// How far the program's clock is ahead.
  Optional<Duration> ahead(Event.Beat beat) {
    return Optional.of(Duration.between(heard, beat.time()));
  }

  private static final class GoneException extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }
}
