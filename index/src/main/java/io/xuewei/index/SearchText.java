package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.knowledge.Masks;

/// The form of a text in which questions, passages and vectors meet: masks restored, then folded.
record SearchText(Masks masks) {

  String of(String text) {
    return Folding.fold(masks.unmask(text).text());
  }
}
