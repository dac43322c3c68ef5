package io.xuewei.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Way;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A channel whose messages are their own instructions.
final class PlainChannel implements Channel {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Reception receive(Delivery delivery) {
    String text = new String(delivery.body(), UTF_8);
    return switch (text) {
      case "reject" -> new Reception.Rejected(401, "not you");
      case "ignore" -> new Reception.Ignored("a bot");
      case "challenge" -> new Reception.Answered(new Acknowledgement(200, "text/plain", "back"));
      case "explode" -> throw new IllegalStateException("boom");
      default -> new Reception.Received(message(text));
    };
  }

  private static Message message(String text) {
    return new Message(
        "plain",
        text,
        new Message.Room("r", false, ""),
        new Message.Sender("u", "u", false),
        "m",
        text,
        Instant.EPOCH,
        false,
        List.of(),
        Optional.empty());
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return new Acknowledgement(
        acceptance instanceof Acceptance.Duplicate ? 200 : 202, "application/json", "{}");
  }

  @Override
  public List<String> split(String text) {
    return List.of(text);
  }

  @Override
  public void send(Part part, Way way) {
    throw new AssertionError("nothing is sent here");
  }
}
