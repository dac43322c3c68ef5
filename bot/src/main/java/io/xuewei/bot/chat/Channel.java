package io.xuewei.bot.chat;

import java.util.List;

/// A way to a chat platform: the boundary where its wire format becomes a [Message] and a [Reply]
/// becomes what it sends.
///
/// Safe for use by many threads.
public interface Channel extends AutoCloseable {

  /// The name it has in the configuration, and in `/hook/{name}`.
  String name();

  /// Whose codes of members it understands; empty when only its own. Channels of one platform on
  /// which a member has the same code everywhere have the same.
  default String codes() {
    return "";
  }

  /// What the platform lets the bot do.
  default Allowance allowance() {
    return Allowance.UNLIMITED;
  }

  /// Begins to listen. A channel that keeps a connection of its own connects, and hands in what
  /// comes; others need not do anything.
  default void open(Inbox inbox) {}

  /// Verifies, decrypts and parses. Never blocks, and has no effect on what is stored. A channel
  /// that only sends, or has a connection of its own, takes no deliveries.
  default Reception receive(Delivery delivery) {
    return new Reception.Rejected(404, "this channel takes no deliveries");
  }

  /// What the platform gets as the answer to a delivery.
  default Acknowledgement acknowledge(Acceptance acceptance) {
    return Acknowledgement.empty(200);
  }

  /// Nothing will be said to a message of this channel; what shows there that an answer is coming
  /// may go.
  default void silent(Message message) {}

  /// Cuts a reply into the parts that the platform takes, in order; at least one.
  List<String> split(String text);

  /// Sends one part. Returns when the platform has taken it.
  ///
  /// @throws NotSent when it has not, as far as is known
  void send(Part part, Way way) throws NotSent, InterruptedException;

  /// How it stands with the platform.
  default ChannelStatus status() {
    return ChannelStatus.LISTENING;
  }

  /// Ends what [#open] began.
  @Override
  default void close() {}

  /// An HTTP answer to the platform.
  ///
  /// @param contentType empty when there is no body
  record Acknowledgement(int status, String contentType, String body) {

    /// JSON.
    public static Acknowledgement json(int status, String body) {
      return new Acknowledgement(status, "application/json; charset=utf-8", body);
    }

    /// No body.
    public static Acknowledgement empty(int status) {
      return new Acknowledgement(status, "", "");
    }
  }
}
