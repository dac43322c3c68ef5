package io.xuewei.bot.knowledge;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Failures in one line for an admin.
final class Problems {

  private Problems() {}

  static String line(Throwable failure) {
    return switch (failure) {
      case NoSuchFileException gone -> "there is no file " + gone.getFile();
      case AccessDeniedException denied -> "no access to " + denied.getFile();
      case FileSystemException wrong -> wrong.getFile() + ": " + wrong.getReason();
      default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    };
  }
}
