package io.xuewei.bot;

import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.wire.AnswerObject;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library of a data folder without a server: what `ask` needs. Works beside a running server, whose index it reads.
public final class Questions implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private final Closing closing;
  private final Function<String, AnswerObject> answers;

  private Questions(Closing closing, Function<String, AnswerObject> answers) {
    this.closing = closing;
    this.answers = answers;
  }

  /// Opens the library; the seeds go into an empty data folder.
  public static Questions open(DataFolder data, Config config, Clock clock) throws IOException {
    var closing = new Closing();
    var folder = config.index().map(data.path()::resolve).orElse(data.index());
    var knowledge = closing.add(KnowledgeBase.open(data, folder, LOG::warn));
    var store = closing.add(Store.open("jdbc:sqlite::memory:", clock));
    var answerer =
        new Answerer(
            Sources.of(knowledge.library(), knowledge.index()),
            knowledge.dictionary(),
            new Memory(store.consents(), store.dialogues()),
            Texts.load(),
            clock);
    return new Questions(closing, new Asking(knowledge.library(), answerer));
  }

  /// Answers one question.
  public Function<String, AnswerObject> answers() {
    return answers;
  }

  @Override
  public void close() {
    closing.close();
  }
}
