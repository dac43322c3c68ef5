package io.xuewei.bot.running.golden;

import io.xuewei.bot.channel.Signed;
import io.xuewei.bot.chat.Delivery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;

/// Posts what a platform delivers to a channel's hook.
final class Posting implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private URI hook = URI.create("http://127.0.0.1:1/");

  void to(URI server, String channel) {
    hook = server.resolve("/hook/" + channel);
  }

  void post(Delivery delivery) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(Signed.request(hook, delivery), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(hook + " answered " + answer.statusCode() + " " + answer.body());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
