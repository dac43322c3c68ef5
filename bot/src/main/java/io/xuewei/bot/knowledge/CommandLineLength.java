package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// ONNX Runtime 1.29 ends a Linux process with a segmentation fault, without a word, when the
/// command line that started the process has nearly 4,000 bytes. A long question to `ask` is enough
/// for that, so whoever loads the model looks here first.
final class CommandLineLength {

  static final String PROBLEM =
      "The command line is longer than 3,000 bytes, which the sentence model's runtime does not bear";

  private static final int LONGEST = 3_000;
  private static final Path OURS = Path.of("/proc/self/cmdline");

  private CommandLineLength() {}

  static boolean isTooLong() {
    return isTooLong(OURS);
  }

  /// @param commandLine as Linux tells it; a system without that file has no such limit
  static boolean isTooLong(Path commandLine) {
    try {
      return Files.isReadable(commandLine) && Files.readAllBytes(commandLine).length > LONGEST;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
