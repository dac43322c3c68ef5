package io.xuewei.bot.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file that is offered: made when it is fetched, so that no copy lies about until then.
///
/// @param lesson of which the minutes are; empty for a ledger
public record Offer(
    String group, LocalDate from, LocalDate to, Format format, Optional<String> lesson) {

  private static final String MARK = "ledger";

  /// What a ledger can be had as.
  public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv; charset=utf-8", "csv"),
    /// The minutes of one lesson.
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XAPI("application/json; charset=utf-8", "json");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
      this.mediaType = mediaType;
      this.extension = extension;
    }

    /// For HTTP.
    public String mediaType() {
      return mediaType;
    }

    /// What files of it end with.
    public String extension() {
      return extension;
    }

    /// The one of a name: `xlsx`, `csv`, `docx`, `xapi`.
    public static Optional<Format> read(String name) {
      return Arrays.stream(values())
          .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
          .findFirst();
    }
  }

  /// As it is stored.
  public String write() {
    return String.join(
        " ", MARK, group, from.toString(), to.toString(), format.name(), lesson.orElse("-"));
  }

  /// Reads what [#write] wrote; empty for a file of another kind.
  public static Optional<Offer> read(String text) {
    List<String> words = List.of(text.split(" "));
    if (words.size() != 6 || !words.getFirst().equals(MARK)) {
      return Optional.empty();
    }
    return Optional.of(
        new Offer(
            words.get(1),
            LocalDate.parse(words.get(2)),
            LocalDate.parse(words.get(3)),
            Format.valueOf(words.get(4)),
            Optional.of(words.get(5)).filter(lesson -> !lesson.equals("-"))));
  }
}
