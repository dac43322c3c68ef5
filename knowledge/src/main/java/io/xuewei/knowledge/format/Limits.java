package io.xuewei.knowledge.format;

import java.time.Duration;

/// What reading one file may cost, all in one place. A file over a limit is refused by name and the
/// files beside it are read.
///
/// @param textBytes of a txt, md or html file: a statute book has under 2 MiB
/// @param fileBytes of any other file: scans and pictures make them large, their text is small
/// @param unpackedBytes all that may come out of one file's compression, so that it fits in memory
/// @param ratio unpacked to packed bytes of one zip entry over 1 MiB; XML reaches about 1:60
/// @param entries of a zip, a docx or an ofd
/// @param pages of a pdf or ofd: the longest collected volumes have about 3,000
/// @param characters of text from one file, 20 books
/// @param depth of elements inside each other; Word's deepest tables stay under 100
/// @param archives of zips inside each other: a zip in a zip is read, a zip in that is not
/// @param time for one file; 300 pages of pdf take about a second
public record Limits(
    long textBytes,
    long fileBytes,
    long unpackedBytes,
    int ratio,
    int entries,
    int pages,
    int characters,
    int depth,
    int archives,
    Duration time) {

  private static final Limits STANDARD =
      new Limits(
          8L << 20,
          64L << 20,
          256L << 20,
          200,
          10_000,
          5_000,
          20_000_000,
          512,
          2,
          Duration.ofSeconds(30));

  /// The limits that the program uses.
  public static Limits standard() {
    return STANDARD;
  }

  /// The largest file of a format that is opened.
  long bytes(Format format) {
    return format.isText() ? textBytes : fileBytes;
  }

  /// The same with another time.
  public Limits within(Duration other) {
    return new Limits(
        textBytes,
        fileBytes,
        unpackedBytes,
        ratio,
        entries,
        pages,
        characters,
        depth,
        archives,
        other);
  }
}
