package io.xuewei.index;

import io.xuewei.knowledge.Validity;

/// Which documents still hold.
@FunctionalInterface
interface Currency {

  boolean isOutdated(String documentId);

  static Currency of(Validity validity) {
    return id -> validity.state(id) == Validity.State.NO_LONGER;
  }
}
