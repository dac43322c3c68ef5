package io.xuewei.bot.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The table that the calendar is made of: `date TAB kind TAB name`, one day a line.
///
/// The table that comes with the program is read first, then the organisation's own
/// `calendar/holidays.tsv` in the data folder, if there is one: its lines win. A line that cannot
/// be read is reported with file and number, and passed over.
public final class HolidayTable {

  private static final String SEEDS = "/seeds/calendar/holidays.tsv";
  private static final String OWN = "calendar/holidays.tsv";

  private final Map<LocalDate, Line> days = new HashMap<>();
  private final Map<String, Map<Integer, LocalDate>> festivals = new HashMap<>();
  private final Consumer<String> problems;

  private HolidayTable(Consumer<String> problems) {
    this.problems = problems;
  }

  /// What a day is. `plain` takes back what an earlier line said.
  enum Kind {
    HOLIDAY,
    WORKDAY,
    FESTIVAL,
    PLAIN
  }

  /// One line.
  record Line(LocalDate date, Kind kind, String name) {}

  /// The calendar of the program and of a data folder.
  ///
  /// @param problems hears of lines and files that cannot be read
  public static WorkCalendar read(Path dataFolder, Consumer<String> problems) {
    var table = new HolidayTable(problems).seeds();
    Path own = dataFolder.resolve(OWN);
    if (Files.exists(own)) {
      try {
        table.addAll(own.toString(), Files.readAllLines(own));
      } catch (IOException cannot) {
        problems.accept(own + " cannot be read as UTF-8 text: " + cannot.getMessage());
      }
    }
    return table.calendar();
  }

  /// The calendar that comes with the program.
  public static WorkCalendar usual() {
    return new HolidayTable(_ -> {}).seeds().calendar();
  }

  /// A calendar of one's own lines only.
  static WorkCalendar of(List<String> lines, Consumer<String> problems) {
    var table = new HolidayTable(problems);
    table.addAll("lines", lines);
    return table.calendar();
  }

  private HolidayTable seeds() {
    try (@Nullable InputStream in = HolidayTable.class.getResourceAsStream(SEEDS)) {
      if (in == null) {
        problems.accept(SEEDS + " is missing from the class path");
        return this;
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      addAll(SEEDS, reader.lines().toList());
      return this;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private void addAll(String file, List<String> lines) {
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n).replace("\uFEFF", "").strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, file + ":" + (n + 1));
      }
    }
  }

  private void add(String text, String where) {
    String[] fields = text.split("\t", -1);
    try {
      if (fields.length != 3 || fields[2].isBlank()) {
        throw new IllegalArgumentException("expected date TAB kind TAB name");
      }
      Kind kind = Kind.valueOf(fields[1].strip().toUpperCase(Locale.ROOT));
      add(new Line(LocalDate.parse(fields[0].strip()), kind, fields[2].strip()));
    } catch (DateTimeParseException noDate) {
      problems.accept(where + ": no date as 2025-10-01: " + fields[0]);
    } catch (IllegalArgumentException bad) {
      problems.accept(where + ": not holiday, workday, festival or plain with a name: " + text);
    }
  }

  /// A festival has one day a year, so the later line of the same year replaces it.
  private void add(Line line) {
    switch (line.kind()) {
      case FESTIVAL ->
          festivals
              .computeIfAbsent(line.name(), _ -> new HashMap<>())
              .put(line.date().getYear(), line.date());
      case PLAIN -> days.remove(line.date());
      case HOLIDAY, WORKDAY -> days.put(line.date(), line);
    }
  }

  private WorkCalendar calendar() {
    Map<String, NavigableSet<LocalDate>> byName = new HashMap<>();
    festivals.forEach((name, years) -> byName.put(name, new TreeSet<>(years.values())));
    NavigableMap<LocalDate, String> holidays = new TreeMap<>();
    for (Line line : days.values()) {
      if (line.kind() == Kind.HOLIDAY) {
        holidays.put(line.date(), line.name());
      }
    }
    return new WorkCalendar(Map.copyOf(days), byName, holidays);
  }
}
