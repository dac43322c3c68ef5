package io.xuewei.bot.chat;

import java.util.List;

/// A way to a chat platform: the boundary where its wire format becomes a [Message] and a [Reply]
/// becomes what it sends.
///
/// Safe for use by many threads.
public interface Channel {

  /// The name it has in the configuration, and in `/hook/{name}`.
  String name();

  /// Verifies, decrypts and parses. Never blocks and has no effect.
  Reception receive(Delivery delivery);

  /// What the platform gets when its message is safely stored, or was before.
  Acknowledgement acknowledge(boolean duplicate);

  /// Cuts a reply into the parts that the platform takes, in order; at least one.
  List<String> split(String text);

  /// Sends one part. Returns when the platform has taken it.
  ///
  /// @throws NotSent when it has not
  void send(Part part) throws NotSent, InterruptedException;

  /// An HTTP answer to the platform.
  record Acknowledgement(int status, String contentType, String body) {}
}
