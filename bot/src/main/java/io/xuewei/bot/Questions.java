package io.xuewei.bot;

import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Pins;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.chat.Choice;
import io.xuewei.bot.chat.Dialogue;
import io.xuewei.bot.chat.Dialogues;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.wire.AnswerObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library of a data folder without a server: what `ask` needs. Works beside a running server,
/// whose index and vectors it reads.
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
    var knowledge = closing.add(KnowledgeBase.openToAsk(data, config, clock, LOG::warn));
    Memory memory = nobody(Store.pinsIn(data.database(config)));
    var answerer = new Answerer(Sources.of(knowledge), memory, Texts.load(), clock);
    return new Questions(closing, new Asking(answerer));
  }

  /// Nobody is talked with, so there is nothing to recall.
  private static Memory nobody(Pins pins) {
    return new Memory(
        member -> Choice.NOTHING,
        new Dialogues() {
          @Override
          public Optional<Dialogue> own(Place place, Member member, Instant since) {
            return Optional.empty();
          }

          @Override
          public Optional<Dialogue> latest(Place place, Instant since) {
            return Optional.empty();
          }
        },
        pins,
        new Roles(Map.of(), Map.of()));
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
