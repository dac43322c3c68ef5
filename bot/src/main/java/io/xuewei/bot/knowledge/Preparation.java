package io.xuewei.bot.knowledge;

import java.io.IOException;

/// What is done to the working folder before it is looked at, while nobody else is at work on it.
interface Preparation {

  /// Nothing.
  Preparation NONE = (_, _) -> true;

  /// Changes files.
  ///
  /// @param live what the live edition is made of
  /// @param course hears what could not be done
  /// @return false when there is nothing to publish
  boolean apply(Manifest live, Course course) throws IOException;
}
