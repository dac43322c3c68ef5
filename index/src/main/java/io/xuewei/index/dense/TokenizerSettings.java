package io.xuewei.index.dense;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What DJL has to know before its first use, all by system properties: to stay off the network,
/// not to report its use to its makers, and where to unpack its native library.
///
/// Left alone it unpacks into the home folder. It gets a new folder under `java.io.tmpdir` instead,
/// which only this user can write and which goes when the program ends. Each property that the
/// operator set, there or in the environment, stays.
final class TokenizerSettings {

  static final String OFFLINE = "ai.djl.offline";
  static final String NO_TELEMETRY = "OPT_OUT_TRACKING";
  static final String CACHE = "ENGINE_CACHE_DIR";
  private static final String GENERAL_CACHE = "DJL_CACHE_DIR";

  private TokenizerSettings() {}

  /// Runs `load`, DJL's first use, under these settings.
  static synchronized <T> T under(Loading<T> load) throws IOException {
    setUnlessSet(OFFLINE, "true");
    setUnlessSet(NO_TELEMETRY, "true");
    if (isSet(CACHE) || isSet(GENERAL_CACHE)) {
      return load.load();
    }
    Path unpacked = Files.createTempDirectory("xuewei-native");
    System.setProperty(CACHE, unpacked.toString());
    try {
      return load.load();
    } finally {
      goesAtExit(unpacked);
    }
  }

  /// The loading of something that DJL makes.
  interface Loading<T> {
    T load() throws IOException;
  }

  private static void setUnlessSet(String name, String value) {
    if (!isSet(name)) {
      System.setProperty(name, value);
    }
  }

  private static boolean isSet(String name) {
    return System.getenv(name) != null || System.getProperty(name) != null;
  }

  private static void goesAtExit(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      // Deleted in the opposite order: what is inside first.
      all.forEach(path -> path.toFile().deleteOnExit());
    }
  }
}
