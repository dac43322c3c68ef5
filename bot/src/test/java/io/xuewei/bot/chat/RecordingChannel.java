package io.xuewei.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A channel that keeps what it is told to send, and fails when told to.
public final class RecordingChannel implements Channel {

  private static final int LONGEST_PART = 2000;

  public final List<Part> sent = new ArrayList<>();
  public final List<String> attempts = new ArrayList<>();
  private Optional<NotSent> failure = Optional.empty();

  /// From now on nothing goes out.
  public void breaks(NotSent with) {
    failure = Optional.of(with);
  }

  /// From now on everything goes out again.
  public void works() {
    failure = Optional.empty();
  }

  @Override
  public String name() {
    return "hall";
  }

  @Override
  public Reception receive(Delivery delivery) {
    throw new UnsupportedOperationException("tests hand messages to the inbox");
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    throw new UnsupportedOperationException("tests hand messages to the inbox");
  }

  @Override
  public List<String> split(String text) {
    var parts = new ArrayList<String>();
    for (int from = 0; from < text.length(); from += LONGEST_PART) {
      parts.add(text.substring(from, Math.min(text.length(), from + LONGEST_PART)));
    }
    return parts;
  }

  @Override
  public void send(Part part, Way way) throws NotSent {
    attempts.add(part.id());
    if (failure.isPresent()) {
      throw failure.get();
    }
    sent.add(part);
  }
}
