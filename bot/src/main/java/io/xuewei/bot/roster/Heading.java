package io.xuewei.bot.roster;

import java.util.List;

/// A column that is looked for in a file.
interface Heading {

  /// What it is called, the usual word first. Blanks, brackets and what is in them, and punctuation
  /// do not count.
  List<String> words();

  /// Whether there is no table without it.
  boolean required();
}
