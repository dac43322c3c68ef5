package io.xuewei.index;

import io.xuewei.knowledge.Dictionary;

/// Answers questions from a [PassageIndex]: finds passages, picks sentences, and decides whether they answer.
///
/// Safe for use by many threads.
public final class Library {

  public Library(PassageIndex index, Dictionary dictionary) {}

  /// What the documents say to a question in a member's words.
  public Finding ask(String question) {
    return new Finding.Refused(0);
  }
}
