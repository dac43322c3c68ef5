package io.xuewei.index.eval;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/// A question set that cannot be read; the message names the file and the line.
public final class MalformedQuestionSet extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  MalformedQuestionSet(Path file, int line, String what) {
    super(file + ", line " + line + ": " + what);
  }

  MalformedQuestionSet(Path file, String what) {
    super(file + ": " + what);
  }
}
