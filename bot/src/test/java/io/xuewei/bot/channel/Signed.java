package io.xuewei.bot.channel;

import io.xuewei.bot.chat.Delivery;
import java.net.URI;
import java.net.http.HttpRequest;

/// A delivery as an HTTP request.
public final class Signed {

  private Signed() {}

  /// What a platform would post to a channel's address: `http://127.0.0.1:8080/hook/fei`.
  public static HttpRequest request(URI hook, Delivery delivery) {
    var request =
        HttpRequest.newBuilder(hook)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()));
    delivery.headers().forEach(request::header);
    return request.build();
  }
}
