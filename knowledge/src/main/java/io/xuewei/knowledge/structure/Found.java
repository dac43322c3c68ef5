package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.DocumentInfo.Speech;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the head and foot of a text say of it, filled in while they are read.
final class Found {

  @Nullable String title;
  @Nullable String issuer;
  @Nullable String number;
  @Nullable String audience;
  @Nullable LocalDate date;
  @Nullable String speaker;
  @Nullable String occasion;
  boolean excerpt;

  Stated stated() {
    return new Stated(
        title, issuer, number, audience, date, excerpt, new Speech(speaker, occasion));
  }
}
