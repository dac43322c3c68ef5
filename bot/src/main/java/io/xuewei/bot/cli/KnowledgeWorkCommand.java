package io.xuewei.bot.cli;

import io.xuewei.bot.knowledge.UpkeepWorker;

/// A command that ends in a new edition, and tells what came of it.
abstract class KnowledgeWorkCommand extends KnowledgeSubcommand {

  /// Begins the work.
  abstract void start(UpkeepWorker upkeep);

  @Override
  public final Integer call() throws Exception {
    KnowledgeCommand.Done done = knowledge().work(err(), this::start);
    if (done.failed()) {
      return XueweiCommand.FAILED;
    }
    var object =
        RefreshedObject.of(done.end(), knowledge().upkeep(UpkeepWorker::live), done.problems());
    print(object, object.lines());
    return 0;
  }
}
