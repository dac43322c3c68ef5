package io.xuewei.bot;

import io.xuewei.bot.config.Config;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that an organisation keeps: its documents and dictionary, the index and vectors, the
/// database, `xuewei.yaml`.
///
/// One server at a time: see [#lock]. Asking, adding documents and evaluating need no lock.
public record DataFolder(Path path) {

  /// The configuration, if the folder has one.
  public Optional<Path> config() {
    Path file = path.resolve("xuewei.yaml");
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  public Path knowledge() {
    return path.resolve("knowledge");
  }

  public Path documents() {
    return knowledge().resolve("documents");
  }

  public Path dictionary() {
    return knowledge().resolve("dictionary");
  }

  /// Where the index is: `index.url` counts from this folder.
  public Path index(Config config) {
    return config.index().folder().map(path::resolve).orElseGet(() -> path.resolve("index"));
  }

  /// Where the passages' vectors are; only the server writes them.
  public Path vectors() {
    return path.resolve("vectors");
  }

  /// Whether a server runs on the folder.
  public boolean isServed() {
    try (var _ = lock()) {
      return false;
    } catch (IOException | Unusable held) {
      return true;
    }
  }

  /// Where the database is: the file of `store.url` counts from this folder.
  public Path database(Config config) {
    return config.store().map(path::resolve).orElseGet(() -> path.resolve("xuewei.db"));
  }

  /// Makes the folder if need be.
  public DataFolder create() {
    try {
      Files.createDirectories(path);
      return this;
    } catch (IOException cannot) {
      throw new Unusable("the data folder " + path + " cannot be made: " + cannot.getMessage());
    }
  }

  /// Takes the folder for this process, until the lock is closed or the process ends.
  ///
  /// @throws Unusable when another server has it
  public Lock lock() {
    try {
      FileChannel file =
          FileChannel.open(
              create().path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock held = tryLock(file);
      if (held == null) {
        file.close();
        throw new Unusable(
            "the data folder " + path.toAbsolutePath() + " is in use by another server");
      }
      return new Lock(file);
    } catch (IOException cannot) {
      throw new Unusable("the data folder " + path + " cannot be used: " + cannot.getMessage());
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /// The folder is ours.
  public record Lock(FileChannel file) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /// The folder cannot be used. The message is one line for the operator.
  public static final class Unusable extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    public Unusable(String message) {
      super(message);
    }
  }
}
