package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// One work at a time on a knowledge base, whichever process does it: a server and a command line
/// may both want to. The system lets go of it when the process ends, however it ends.
final class UpkeepLock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private UpkeepLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Waits until it is free.
  ///
  /// @throws Upkeep.Busy when it is not within the time
  static UpkeepLock take(Path file, Duration patience) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long giveUp = System.nanoTime() + patience.toNanos();
    while (!tryLock(channel)) {
      if (System.nanoTime() >= giveUp) {
        channel.close();
        throw new Upkeep.Busy(
            "another process is at work on the knowledge base; try again when it is done");
      }
      pause(channel);
    }
    return new UpkeepLock(channel);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static void pause(FileChannel channel) throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new Upkeep.Busy("stopped while another process was at work on the knowledge base");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
