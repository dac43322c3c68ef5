package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.Map;

/// What a platform delivered, untouched: verification needs the raw bytes.
///
/// @param method `POST`, or `GET` for a handshake
/// @param headers names in lower case
/// @param query decoded once
/// @param body the raw bytes
/// @param at when it arrived
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(
    String method,
    Map<String, String> headers,
    Map<String, String> query,
    byte[] body,
    Instant at) {

  public Delivery {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }

  /// The value of a header, empty when it is missing.
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /// A value of the query, empty when it is missing.
  public String parameter(String name) {
    return query.getOrDefault(name, "");
  }
}
