package io.xuewei.bot.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Counts names that fitted nobody, per page and per address, so that nobody finds out by trying
/// who is on a roster. Right names are never held up; addresses are kept in memory only, a minute
/// long.
final class WrongNames {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int PER_ADDRESS = 10;
  private static final int PER_PAGE = 60;
  private static final int MOST_KEPT = 10_000;

  private final InstantSource clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant since;

  WrongNames(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  synchronized boolean isTooMany(String page, String address) {
    startOver();
    return counts.getOrDefault(ofPage(page), 0) >= PER_PAGE
        || counts.getOrDefault(ofAddress(address), 0) >= PER_ADDRESS
        || counts.size() >= MOST_KEPT;
  }

  synchronized void count(String page, String address) {
    startOver();
    counts.merge(ofPage(page), 1, Integer::sum);
    counts.merge(ofAddress(address), 1, Integer::sum);
  }

  private void startOver() {
    Instant now = clock.instant();
    if (now.isAfter(since.plus(WINDOW)) || now.isBefore(since)) {
      counts.clear();
      since = now;
    }
  }

  private static String ofPage(String page) {
    return "page " + page;
  }

  private static String ofAddress(String address) {
    return "from " + address;
  }
}
