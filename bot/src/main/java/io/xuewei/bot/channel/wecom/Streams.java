package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.channel.wecom.Stream.Frame;
import io.xuewei.bot.channel.wecom.Stream.Look;
import io.xuewei.bot.channel.wecom.Stream.Words;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.transport.Hashes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The streams of the last minutes, by their ids. They are in memory only:
///
/// - After a restart WeCom still looks at the streams that it knows. One that we do not know is
///   ended at once, with a word that the answer is a message of its own: the part, which is stored,
///   then goes, or went, over the response address. If the part is put in first it is found as
///   usual.
/// - WeCom gives up looking 6 minutes after the message; half a minute before, a stream without an
///   answer is ended in the same way.
/// - WeCom allows a member 3 at a time; when a fourth opens, the oldest is ended with the next
///   look.
final class Streams {

  /// From the message until WeCom gives up.
  static final Duration LIFE = Duration.ofMinutes(6);

  private static final Duration LATEST_LOOK = Duration.ofSeconds(330);
  private static final int MOST = 1000;
  private static final int MOST_OPEN = 3;

  /// @param member who is waiting for it, once that is known
  private record Held(Stream stream, Instant since, String member) {}

  private final Words words;
  private final Patience patience;
  private final InstantSource clock;

  /// Oldest first. Guarded by this.
  private final Map<String, Held> held = new LinkedHashMap<>();

  /// How long to wait in real time.
  ///
  /// @param answer a callback for the answer, before WeCom is told to look again; below WeCom's 5 s
  /// @param look an answer for WeCom to look
  record Patience(Duration answer, Duration look) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  Streams(Words words, Patience patience, InstantSource clock) {
    this.words = words;
    this.patience = patience;
    this.clock = clock;
  }

  /// The id of the stream that answers a message: the same on every delivery of it and after every
  /// restart.
  static String id(String messageId) {
    byte[] hash = Hashes.sha256(messageId.getBytes(UTF_8));
    return "xw" + HexFormat.of().formatHex(hash, 0, 16);
  }

  /// A message was stored: its callback is to be answered.
  Look first(String id, String member) throws InterruptedException {
    Stream stream = of(id).stream();
    Look look = stream.called(patience.answer(), true);
    if (stream.isOpen()) {
      opened(id, member);
    }
    return look;
  }

  /// The callback of a message that was stored before. It opens no stream: the answer may be long
  /// out.
  Look again(String id) throws InterruptedException {
    return of(id).stream().called(patience.answer(), false);
  }

  /// WeCom looks.
  Frame refreshed(String id) {
    boolean known;
    synchronized (this) {
      forget();
      known = held.containsKey(id);
    }
    Held one = of(id);
    boolean late = !clock.instant().isBefore(one.since().plus(LATEST_LOOK));
    if (!known || late) {
      one.stream().leave();
    }
    return one.stream().refreshed();
  }

  /// Nothing will be said.
  void silence(String id) {
    of(id).stream().silence();
  }

  /// Sends a part; returns when WeCom has come for it.
  void deliver(String id, String part, String text) throws NotSent, InterruptedException {
    of(id).stream().deliver(part, text, patience.look());
  }

  private synchronized Held of(String id) {
    forget();
    Held found = held.computeIfAbsent(id, _ -> new Held(new Stream(words), clock.instant(), ""));
    if (held.size() > MOST) {
      held.remove(held.keySet().iterator().next());
    }
    return found;
  }

  /// Drops those that WeCom does not look at any more.
  private synchronized void forget() {
    Instant oldest = clock.instant().minus(LIFE);
    held.values().removeIf(one -> one.since().isBefore(oldest));
  }

  private synchronized void opened(String id, String member) {
    held.computeIfPresent(id, (_, one) -> new Held(one.stream(), one.since(), member));
    List<Stream> theirs =
        held.values().stream()
            .filter(one -> one.member().equals(member) && one.stream().isOpen())
            .map(Held::stream)
            .toList();
    theirs.stream().limit(Math.max(0, theirs.size() - MOST_OPEN)).forEach(Stream::leave);
  }
}
