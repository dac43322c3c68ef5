package io.xuewei.bot.channel.webchat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.xuewei.bot.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `GET /` with its files, what the page needs to know, and the stream of what is said.
public final class WebchatRoutes implements AutoCloseable {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final WebchatChannel channel;
  private final List<String> members;
  private final Page page = new Page();

  /// @param members names to speak as
  public WebchatRoutes(WebchatChannel channel, List<String> members) {
    this.channel = channel;
    this.members = List.copyOf(members);
  }

  /// Adds them to the server.
  public void add(RoutesConfig routes) {
    routes.get("/", ctx -> page.serve(ctx, "index.html"));
    page.names().forEach(name -> routes.get("/webchat/" + name, ctx -> page.serve(ctx, name)));
    routes.get("/api/webchat", this::room);
    routes.sse("/api/webchat/lines", this::listen);
  }

  private void room(Context ctx) {
    var room = new RoomView(channel.name(), channel.botName(), members);
    ctx.contentType("application/json; charset=utf-8").result(Json.bytes(room));
  }

  record RoomView(String channel, String bot, List<String> members) {}

  private void listen(SseClient client) {
    String last = last(client.ctx());
    try {
      Subscriber subscriber = channel.transcript().subscribe(last);
      client.keepAlive();
      client.onClose(() -> channel.transcript().unsubscribe(subscriber));
      Thread.ofVirtual().name("webchat-lines").start(() -> pump(subscriber, client));
    } catch (Transcript.TooMany tooMany) {
      client.sendEvent("full", "{}");
    }
  }

  /// The browser names it in a header when it reconnects by itself, and our page in the query when it had to start over.
  private static String last(Context ctx) {
    return Optional.ofNullable(ctx.header("last-event-id"))
        .or(() -> Optional.ofNullable(ctx.queryParam("last")))
        .orElse("");
  }

  private void pump(Subscriber subscriber, SseClient client) {
    try (client) {
      while (subscriber.open() && !client.terminated()) {
        Optional<Event> next = subscriber.next(HEARTBEAT);
        if (next.isEmpty()) {
          client.sendComment("still here");
        } else if (subscriber.open()) {
          client.sendEvent(next.get().name(), next.get().data(), next.get().id());
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      channel.transcript().unsubscribe(subscriber);
    }
  }

  /// Lets every browser go, so that the server can stop.
  @Override
  public void close() {
    channel.transcript().close();
  }
}
