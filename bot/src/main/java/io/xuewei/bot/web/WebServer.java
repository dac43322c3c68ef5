package io.xuewei.bot.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.xuewei.bot.config.Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;

/// The HTTP server. It listens from the start and answers 503 until [#ready] was called, so that an
/// operator sees that it is coming up.
///
/// ```java
/// try (var server = new WebServer(new Config.Server("127.0.0.1", 0), List.of(), InstantSource.system())) {
///   server.start();
///   server.ready(services);
/// }
/// ```
public final class WebServer implements AutoCloseable {

  /// How long stopping waits for requests in flight.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// How long it waits for connections on which nothing happens.
  private static final Duration IDLE = Duration.ofMillis(50);

  private final Config.Server address;
  private final AtomicReference<@Nullable Services> services = new AtomicReference<>();
  private final SocketEndpoint sockets;
  private final Javalin javalin;

  /// @param more further routes, such as the web chat's page
  public WebServer(Config.Server address, List<Routes> more, InstantSource clock) {
    this.address = address;
    var webhooks = new WebhookEndpoint(clock);
    var notices = new NoticeEndpoint(clock, UUID::randomUUID);
    this.sockets = new SocketEndpoint(services::get, clock);
    var metrics = new MetricsEndpoint();
    this.javalin =
        Javalin.create(config -> {
          settings(config);
          Errors.add(config.routes);
          config.routes.before(SecurityHeaders::set);
          config.routes.post("/hook/{channel}", when(webhooks::handle));
          config.routes.get("/hook/{channel}", when(webhooks::handle));
          config.routes.post("/api/ask", when(AskEndpoint::handle));
          config.routes.get("/api/documents/{id}", when(DocumentEndpoint::handle));
          config.routes.get("/health", when(HealthEndpoint::handle));
          config.routes.get("/metrics", when(metrics::handle));
          sockets.add(config.routes);
          KnowledgeEndpoints.add(config.routes, this::guarded);
          DeliveryEndpoints.add(config.routes, this::guarded);
          RosterEndpoints.add(config.routes, this::guarded);
          new LedgerEndpoints(clock)
              .add(config.routes, this::guarded, endpoint -> when(endpoint::handle));
          config.routes.post("/api/notices", guarded(notices::handle));
          more.forEach(routes -> routes.add(config.routes));
        });
  }

  private static void settings(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(new JettyErrors());
      server.setStopTimeout(PATIENCE.toMillis());
      server.setHandler(new GracefulHandler());
    });
  }

  /// Begins to listen.
  ///
  /// @throws PortInUse when it cannot
  public void start() {
    try {
      probe();
      javalin.start(address.host(), address.port());
    } catch (IOException taken) {
      throw new PortInUse(address, taken);
    } catch (RuntimeException failed) {
      throw new PortInUse(address, failed);
    }
  }

  /// Javalin logs a failed start at length; a taken port is found out before.
  private void probe() throws IOException {
    new ServerSocket(address.port(), 1, InetAddress.getByName(address.host())).close();
  }

  /// Begins to answer.
  public void ready(Services ready) {
    services.set(ready);
  }

  /// The port it listens on.
  public int port() {
    return javalin.port();
  }

  /// Whether new connections are taken.
  boolean accepts() {
    return javalin.jettyServer().server().isRunning();
  }

  /// Stops to accept, and waits a few seconds for what is being answered.
  @Override
  public void close() {
    for (Connector connector : javalin.jettyServer().server().getConnectors()) {
      if (connector instanceof AbstractConnector idle) {
        idle.setShutdownIdleTimeout(IDLE.toMillis());
      }
    }
    sockets.close();
    javalin.stop();
  }

  private Handler when(ReadyHandler handler) {
    return ctx -> {
      Services ready = services.get();
      if (ready == null) {
        throw new Refusal(503, "starting", 1);
      }
      handler.handle(ctx, ready);
    };
  }

  /// Who is no admin learns nothing, not even whether the server is ready.
  private Handler guarded(KnowledgeEndpoints.Endpoint endpoint) {
    var gate = new AdminGate(address.adminToken());
    Handler handler = when(endpoint::handle);
    return ctx -> {
      gate.check(ctx);
      handler.handle(ctx);
    };
  }

  private interface ReadyHandler {
    void handle(io.javalin.http.Context ctx, Services services) throws Exception;
  }

  /// The address cannot be listened on.
  public static final class PortInUse extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    PortInUse(Config.Server address, Throwable cause) {
      super(
          "cannot listen on %s:%d: it is in use, or not an address of this machine"
              .formatted(address.host(), address.port()),
          cause);
    }
  }
}
