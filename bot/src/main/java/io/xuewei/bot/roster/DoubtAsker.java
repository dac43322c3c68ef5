package io.xuewei.bot.roster;

import io.xuewei.bot.chat.NoticeBoard;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Records;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks the organiser once whose the names are that are not clear: one message per group, for all
/// that came up. A group that cannot be told anything unasked sees the question at `名册`.
public final class DoubtAsker {

  private static final int AT_ONCE = 50;
  private static final Duration WORTH = Duration.ofHours(12);

  private final RosterDesk.Known known;
  private final Recognition recognition;
  private final Records records;
  private final NoticeBoard board;
  private final Clock clock;

  /// @param records where it is written down that they were asked about
  public DoubtAsker(
      RosterDesk.Known known,
      RosterDesk.Speech speech,
      Records records,
      NoticeBoard board,
      Clock clock) {
    this.known = known;
    this.recognition = new Recognition(known, speech, clock);
    this.records = records;
    this.board = board;
    this.clock = clock;
  }

  /// Asks about everything that nobody was asked about yet.
  public void askDue() {
    Map<String, List<Doubt>> byGroup = new LinkedHashMap<>();
    for (Doubt doubt : known.book().unasked(AT_ONCE)) {
      byGroup.computeIfAbsent(doubt.group(), _ -> new ArrayList<>()).add(doubt);
    }
    byGroup.forEach(this::ask);
  }

  private void ask(String group, List<Doubt> doubts) {
    String text = recognition.question(doubts);
    List<Long> ids = doubts.stream().map(Doubt::id).toList();
    records.write(List.of(new RosterEntry.AskedAbout(ids, clock.instant())));
    String channel = doubts.getFirst().member().channel();
    known.directory().places(group).stream()
        .filter(place -> place.channel().equals(channel))
        .findFirst()
        .ifPresent(place -> post(place, "doubt-" + ids.getFirst(), text));
  }

  private void post(Place place, String key, String text) {
    try {
      board.post(place, key, text, clock.instant().plus(WORTH));
    } catch (NoticeBoard.NoSuchGroup unheard) {
      return;
    }
  }
}
