package io.xuewei.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A channel that keeps what it is told to send, and fails when told to.
public final class RecordingChannel implements Channel {

  private static final int LONGEST_PART = 2000;

  public final List<Part> sent = new ArrayList<>();
  public final List<String> attempts = new ArrayList<>();

  /// Every attempt as `push` or `kind/use of message`.
  public final List<String> ways = new ArrayList<>();

  /// Messages that nothing is said to, by id.
  public final List<String> silent = new ArrayList<>();

  private final String name;
  private int longest = LONGEST_PART;
  private Allowance allowance = Allowance.UNLIMITED;
  private Function<Way, Optional<NotSent>> failure = _ -> Optional.empty();

  public RecordingChannel() {
    this("hall");
  }

  public RecordingChannel(String name) {
    this.name = name;
  }

  /// From now on nothing goes out.
  public void breaks(NotSent with) {
    failure = _ -> Optional.of(with);
  }

  /// From now on nothing goes out unasked.
  public void refusesPushes(NotSent with) {
    failure = way -> Optional.of(with).filter(_ -> way instanceof Way.Push);
  }

  /// From now on nothing goes out through windows of that kind.
  public void refuses(String kind, NotSent with) {
    failure =
        way ->
            Optional.of(with)
                .filter(_ -> way instanceof Way.Within w && w.window().kind().equals(kind));
  }

  /// From now on everything goes out again.
  public void works() {
    failure = _ -> Optional.empty();
  }

  public void allows(boolean pushes, Allowance.Limit... limits) {
    allowance = new Allowance(pushes, List.of(limits));
  }

  public void takesAtMost(int characters) {
    longest = characters;
  }

  /// What went out, in order.
  public String said() {
    return sent.stream().map(Part::text).collect(Collectors.joining(" "));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Allowance allowance() {
    return allowance;
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
  public void silent(Message message) {
    silent.add(message.id());
  }

  @Override
  public List<String> split(String text) {
    var parts = new ArrayList<String>();
    for (int from = 0; from < text.length(); from += longest) {
      parts.add(text.substring(from, Math.min(text.length(), from + longest)));
    }
    return parts;
  }

  @Override
  public void send(Part part, Way way) throws NotSent {
    attempts.add(part.id());
    ways.add(
        switch (way) {
          case Way.Push _ -> "push";
          case Way.Within w -> w.window().kind() + "/" + w.use() + " of " + w.messageId();
        });
    Optional<NotSent> problem = failure.apply(way);
    if (problem.isPresent()) {
      throw problem.get();
    }
    sent.add(part);
  }
}
