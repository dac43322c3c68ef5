package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.SocketHost;
import io.xuewei.bot.chat.Traffic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `/ws/{channel}`: where a platform's program dials in. Who is not let in gets an HTTP error in
/// the place of a WebSocket.
final class SocketEndpoint implements AutoCloseable {

  static final int LARGEST_FRAME = 1024 * 1024;

  private static final String PATH = "/ws/{channel}";
  private static final String LET_IN = "let-in";
  private static final String SOCKET = "socket";
  private static final int GOING_AWAY = 1001;
  private static final int NOT_UNDERSTOOD = 1003;

  /// Longer than any platform's heartbeats are apart: they are the channel's business.
  private static final Duration IDLE = Duration.ofMinutes(5);

  private static final Duration PING = Duration.ofSeconds(60);

  private final Supplier<@Nullable Services> services;
  private final InstantSource clock;
  private final Set<ServedSocket> open = ConcurrentHashMap.newKeySet();

  /// @param services null until the server is ready
  SocketEndpoint(Supplier<@Nullable Services> services, InstantSource clock) {
    this.services = services;
    this.clock = clock;
  }

  void add(RoutesConfig routes) {
    routes.wsBeforeUpgrade(PATH, this::check);
    routes.ws(PATH, this::listen);
  }

  private record LetIn(SocketHost host, Delivery handshake) {}

  private void check(Context ctx) throws Refusal {
    Services ready = services.get();
    if (ready == null) {
      throw new Refusal(503, "starting", 1);
    }
    Channel channel =
        ready
            .channel(ctx.pathParam("channel"))
            .filter(SocketHost.class::isInstance)
            .orElseThrow(() -> new Refusal(404, "no channel of this name waits for connections"));
    SocketHost host = (SocketHost) channel;
    Delivery handshake = Deliveries.of(ctx, new byte[0], clock.instant());
    Optional<Reception.Rejected> objection = host.objection(handshake);
    if (objection.isPresent()) {
      ready.traffic().count(channel.name(), Traffic.Event.REJECTED);
      throw new Refusal(objection.get().status(), objection.get().reason());
    }
    ctx.attribute(LET_IN, new LetIn(host, handshake));
  }

  private void listen(WsConfig ws) {
    ws.onConnect(this::connected);
    ws.onMessage(ctx -> socket(ctx).ifPresent(socket -> socket.said(ctx.message())));
    ws.onBinaryMessage(ctx ->
        socket(ctx).ifPresent(socket -> socket.close(NOT_UNDERSTOOD, "expected text frames")));
    ws.onClose(ctx -> socket(ctx).ifPresent(this::closed));
    ws.onError(ctx -> socket(ctx).ifPresent(this::closed));
  }

  private void connected(WsConnectContext ctx) {
    LetIn letIn = Objects.requireNonNull(ctx.<LetIn>attribute(LET_IN));
    ctx.session.setMaxTextMessageSize(LARGEST_FRAME);
    ctx.session.setIdleTimeout(IDLE);
    var socket = new ServedSocket(ctx.session);
    ctx.attribute(SOCKET, socket);
    open.add(socket);
    ctx.enableAutomaticPings(PING.toSeconds(), TimeUnit.SECONDS);
    socket.heardBy(letIn.host().accept(letIn.handshake(), socket));
  }

  private void closed(ServedSocket socket) {
    open.remove(socket);
    socket.closed();
  }

  private static Optional<ServedSocket> socket(WsContext ctx) {
    return Optional.ofNullable(ctx.<ServedSocket>attribute(SOCKET));
  }

  /// Says goodbye to all, and lets what they said be stored.
  @Override
  public void close() {
    for (ServedSocket socket : open) {
      socket.close(GOING_AWAY, "the server stops");
      closed(socket);
    }
  }
}
