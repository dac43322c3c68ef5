package io.xuewei.bot.knowledge;

import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Dictionary;

/// How a refresh ended that did not fail.
sealed interface Outcome {

  /// The live edition.
  Manifest manifest();

  /// A new edition is live.
  ///
  /// @param index open on it; the receiver closes it
  record Published(Manifest manifest, Dictionary dictionary, PassageIndex index)
      implements Outcome {}

  /// Nothing had changed.
  record Unchanged(Manifest manifest) implements Outcome {}
}
