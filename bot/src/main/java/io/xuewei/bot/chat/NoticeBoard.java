package io.xuewei.bot.chat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Puts up what is to be told to a group although nobody there asked.
public final class NoticeBoard {

  private final Parts parts;
  private final Groups groups;
  private final Channels channels;
  private final Outbox outbox;
  private final InstantSource clock;

  public NoticeBoard(
      Parts parts, Groups groups, Channels channels, Outbox outbox, InstantSource clock) {
    this.parts = parts;
    this.groups = groups;
    this.channels = channels;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Queues a notice; it goes out as soon as there is a way.
  ///
  /// @param key what it is: the same key in the same room is the same notice, and is told once
  /// @param until how long it is worth telling
  /// @return the ids of its parts
  /// @throws NoSuchGroup when nothing is known of that group
  public List<String> post(Place place, String key, String text, Instant until) throws NoSuchGroup {
    check(place);
    List<Part> made = made(new Posting(place, key, text, List.of(), until));
    List<String> ids = parts.queue(made, clock.instant());
    outbox.wake(place);
    return ids;
  }

  /// What is put up in one place.
  ///
  /// @param key what it is: the same key in the same room is told once
  /// @param mentions whom it calls
  /// @param until how long it is worth telling
  public record Posting(
      Place place, String key, String text, List<Mention> mentions, Instant until) {}

  /// Queues notices and writes down what they settle, all or nothing.
  ///
  /// @param postings in places that are [#open]
  public void post(List<Posting> postings, List<? extends Entry> entries) {
    parts.queue(postings.stream().map(this::made).toList(), entries, clock.instant());
    postings.forEach(posting -> outbox.wake(posting.place()));
  }

  /// Those of some places where something can be put up.
  public List<Place> open(List<Place> places) {
    return places.stream().filter(this::isOpen).toList();
  }

  private boolean isOpen(Place place) {
    try {
      check(place);
      return true;
    } catch (NoSuchGroup closed) {
      return false;
    }
  }

  private List<Part> made(Posting posting) {
    Place place = posting.place();
    String inRoom = "notice\n" + place.room() + "\n" + posting.key();
    var notice = new Notices.Notice(inRoom, posting.text(), posting.mentions(), posting.until());
    return new Notices(channels).parts(place, "", notice);
  }

  private void check(Place place) throws NoSuchGroup {
    if (!channels.byName().containsKey(place.channel())) {
      throw new NoSuchGroup("channel: no channel of this name is configured");
    }
    boolean pushOnly = channels.pushOnly().contains(place.channel());
    if (pushOnly && !place.room().isEmpty()) {
      throw new NoSuchGroup("room: this channel only pushes to its own group; leave it empty");
    }
    if (!pushOnly && !groups.knows(place) && !channels.standIns().containsKey(place)) {
      throw new NoSuchGroup("room: nobody has spoken in a group of this id");
    }
  }

  /// There is no such group. The message names what is wrong.
  public static final class NoSuchGroup extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;

    NoSuchGroup(String message) {
      super(message);
    }
  }
}
