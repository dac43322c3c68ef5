package io.xuewei.bot.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A platform's HTTP API on a free port of this machine: writes down what it is called with, and
/// answers what it is told to.
///
/// ```java
/// platform.answers("/token", 200, "{\"errcode\":0}");
/// platform.answersNext("/send", 500, "");
/// ```
public final class PlatformStub implements AutoCloseable {

  /// A call as it came.
  ///
  /// @param target path and query
  /// @param headers names in lower case
  public record Call(String method, String target, Map<String, String> headers, String body) {}

  /// What a call gets.
  public record Reply(int status, String body, Map<String, String> headers) {

    public Reply(int status, String body) {
      this(status, body, Map.of());
    }
  }

  /// Everything that came, in order.
  public final List<Call> calls = new CopyOnWriteArrayList<>();

  private static final Reply HANGS_UP = new Reply(0, "");
  private static final Reply HANGS_UP_DONE = new Reply(-1, "");

  private final HttpServer server;
  private final Map<String, Reply> usual = new ConcurrentHashMap<>();
  private final Map<String, Queue<Reply>> next = new ConcurrentHashMap<>();
  private volatile Function<Call, Reply> otherwise = _ -> new Reply(404, "");

  public PlatformStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /// What everything answers that is not told what to: a platform that thinks for itself.
  public void otherwise(Function<Call, Reply> behaviour) {
    otherwise = behaviour;
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What a path answers from now on.
  public void answers(String path, int status, String body) {
    usual.put(path, new Reply(status, body, Map.of()));
  }

  /// What a path answers once, before what it answers usually.
  public void answersNext(String path, int status, String body) {
    answersNext(path, status, body, Map.of());
  }

  public void answersNext(String path, int status, String body, Map<String, String> headers) {
    next.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(new Reply(status, body, headers));
  }

  /// What a path does with its next call: hangs up without an answer.
  ///
  /// @param done whether it does what it is called for before
  public void hangsUpNext(String path, boolean done) {
    next.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(done ? HANGS_UP_DONE : HANGS_UP);
  }

  /// The calls of a path.
  public List<Call> calls(String path) {
    return calls.stream().filter(call -> path(call.target()).equals(path)).toList();
  }

  private static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = new ConcurrentHashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    String target = exchange.getRequestURI().toString();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Call call = new Call(exchange.getRequestMethod(), target, headers, body);
    calls.add(call);
    Queue<Reply> queue = next.getOrDefault(path(target), new ArrayDeque<>());
    Reply reply;
    synchronized (queue) {
      reply = queue.isEmpty() ? usual.get(path(target)) : queue.remove();
    }
    if (reply == null || reply.status() == HANGS_UP_DONE.status()) {
      Reply thought = otherwise.apply(call);
      reply = reply == null ? thought : HANGS_UP;
    }
    if (reply.status() == HANGS_UP.status()) {
      exchange.close();
      return;
    }
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] bytes = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
