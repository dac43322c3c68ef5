package io.xuewei.bot.channel.webchat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.xuewei.bot.web.Routes;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /` with its files, what the page needs to know, and the stream of what is said.
public final class WebchatRoutes implements Routes, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebchatRoutes.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final WebchatChannel channel;
  private final List<String> members;
  private final Page page = new Page();

  /// @param members names to speak as
  public WebchatRoutes(WebchatChannel channel, List<String> members) {
    this.channel = channel;
    this.members = List.copyOf(members);
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/", ctx -> page.serve(ctx, "index.html"));
    page.names().forEach(name -> routes.get("/webchat/" + name, ctx -> page.serve(ctx, name)));
    routes.get("/api/webchat", this::room);
    routes.get("/api/webchat/lines", this::listen);
  }

  private void room(Context ctx) {
    var room = new RoomView(channel.name(), channel.botName(), members);
    ctx.contentType("application/json; charset=utf-8").result(Json.bytes(room));
  }

  record RoomView(String channel, String bot, List<String> members) {}

  /// Holds the request's virtual thread for as long as the browser listens.
  private void listen(Context ctx) throws InterruptedException {
    ctx.disableCompression();
    ctx.contentType("text/event-stream; charset=utf-8").header("x-accel-buffering", "no");
    try {
      Subscriber subscriber = channel.transcript().subscribe(last(ctx));
      try (var stream = new EventStream(ctx.res().getOutputStream())) {
        pump(subscriber, stream);
      } finally {
        channel.transcript().unsubscribe(subscriber);
      }
    } catch (Transcript.TooMany tooMany) {
      ctx.status(503).header("retry-after", "10");
    } catch (IOException gone) {
      LOG.debug("a browser went away");
    }
  }

  /// The browser names it in a header when it reconnects by itself, and our page in the query when
  /// it had to start over.
  private static String last(Context ctx) {
    return Optional.ofNullable(ctx.header("last-event-id"))
        .or(() -> Optional.ofNullable(ctx.queryParam("last")))
        .orElse("");
  }

  private static void pump(Subscriber subscriber, EventStream stream)
      throws IOException, InterruptedException {
    stream.heartbeat();
    while (subscriber.open()) {
      Optional<Event> next = subscriber.next(HEARTBEAT);
      if (next.isEmpty()) {
        stream.heartbeat();
      } else if (subscriber.open()) {
        stream.send(next.get());
      }
    }
  }

  /// Lets every browser go, so that the server can stop.
  @Override
  public void close() {
    channel.transcript().close();
  }
}
