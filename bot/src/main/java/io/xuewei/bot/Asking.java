package io.xuewei.bot;

import io.xuewei.bot.answer.Answer;
import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.References;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.wire.AnswerObject;
import io.xuewei.index.Finding;
import java.util.function.Function;

/// One question to the library, without a group around it: `ask` and `POST /api/ask`.
public record Asking(Answerer answerer) implements Function<String, AnswerObject> {

  @Override
  public AnswerObject apply(String question) {
    long start = System.nanoTime();
    Answer answer = answerer.answer(question);
    Reply reply = answer.reply();
    long took = (System.nanoTime() - start) / 1_000_000;
    return switch (answer.finding()) {
      case Finding.Answered answered ->
          AnswerObject.of(AnswerObject.ANSWERED, reply, answered.confidence(), took);
      case Finding.Clarify clarify ->
          AnswerObject.of(
              AnswerObject.CLARIFY,
              new Reply(reply.text(), References.of(clarify.candidates())),
              clarify.confidence(),
              took);
      case Finding.Refused refused ->
          AnswerObject.of(AnswerObject.REFUSED, reply, refused.confidence(), took);
    };
  }
}
