package io.xuewei.bot.knowledge;

/// What a refresh tells while it goes on, and where it can be stopped: an exception from any of
/// these ends it, and the live edition stays. After [Step#PUBLISHED] the next one is live.
interface Course {

  /// The steps of a refresh, in their order. Each is told when it is done.
  enum Step {
    LOCKED,
    PREPARED,
    SCANNED,
    READ,
    NOTED,
    PUBLISHED,
    PRUNED
  }

  /// A step is done.
  void done(Step step);

  /// So many of the changed files have been read.
  void files(int done, int total);

  /// So many of the passages have been written.
  void passages(int done, int total);

  /// Something an admin should know, one line; does not end anything.
  void note(String line);
}
