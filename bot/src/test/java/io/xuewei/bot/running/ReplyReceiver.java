package io.xuewei.bot.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A chat tool's end of the line: verifies what comes to `replyUrl` and keeps it, each `webhook-id`
/// once.
public final class ReplyReceiver implements AutoCloseable {

  private final HttpServer server;
  private final Webhook verifier;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, List<JsonNode>> replies = new HashMap<>();
  private int repeated;
  private int refused;

  public ReplyReceiver(String secret) throws Exception {
    verifier = new Webhook(secret);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::receive);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/replies");
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    int status = 200;
    try {
      verifier.verify(new String(body, StandardCharsets.UTF_8), exchange.getRequestHeaders());
      keep(exchange.getRequestHeaders().getFirst("webhook-id"), new ObjectMapper().readTree(body));
    } catch (com.standardwebhooks.exceptions.WebhookVerificationException unsigned) {
      status = 401;
      refused++;
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void keep(String id, JsonNode reply) {
    lock.lock();
    try {
      if (ids.add(id)) {
        String answered = reply.at("/data/inReplyTo").textValue();
        replies.computeIfAbsent(answered, key -> new ArrayList<>()).add(reply);
      } else {
        repeated++;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until all these messages have a reply, at most so long.
  public boolean awaitReplies(Set<String> messages, long seconds) throws InterruptedException {
    long left = TimeUnit.SECONDS.toNanos(seconds);
    lock.lock();
    try {
      while (!replies.keySet().containsAll(messages) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return replies.keySet().containsAll(messages);
    } finally {
      lock.unlock();
    }
  }

  /// The replies by the message they answer; a part that came twice under one id counts once.
  public Map<String, List<JsonNode>> replies() {
    lock.lock();
    try {
      return new HashMap<>(replies);
    } finally {
      lock.unlock();
    }
  }

  /// How often a part came again under the id it had before.
  public int repeated() {
    return repeated;
  }

  /// How many were not signed properly.
  public int refused() {
    return refused;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
