package io.xuewei.bot.roster.sheet;

import io.xuewei.bot.roster.sheet.Unreadable.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/// How large a zip is when unpacked, counted before anything of it is looked at.
final class Unpacked {

  private static final int BUFFER = 1 << 16;
  private static final int ENTRIES = 2_000;

  private Unpacked() {}

  /// @throws Unreadable when it is more than allowed, or the zip is broken
  static void check(byte[] file, long limit) throws Unreadable {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      long bytes = 0;
      int entries = 0;
      while (zip.getNextEntry() != null) {
        bytes = counted(zip, bytes, limit);
        if (++entries > ENTRIES) {
          throw new Unreadable(Problem.UNPACKS_TOO_LARGE, limit >> 20);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Unreadable(Problem.BROKEN, "");
    }
  }

  private static long counted(ZipInputStream zip, long before, long limit)
      throws IOException, Unreadable {
    var buffer = new byte[BUFFER];
    long bytes = before;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      bytes += read;
      if (bytes > limit) {
        throw new Unreadable(Problem.UNPACKS_TOO_LARGE, limit >> 20);
      }
    }
    return bytes;
  }
}
