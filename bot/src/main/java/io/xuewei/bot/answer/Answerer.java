package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Answers;
import io.xuewei.bot.chat.Choice;
import io.xuewei.bot.chat.Dialogue;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Intent;
import io.xuewei.bot.chat.KnowledgeEntry;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Reference;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.index.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Answers by quoting, or says that there is nothing to quote.
public final class Answerer implements Answers {

  /// How sure the library has to be before the bot speaks up unasked. Everyday talk such as `这题选啥`
  /// reaches 0.9 too, so one of the organisation's words has to be in it as well.
  static final double UNASKED_CONFIDENCE = 0.85;

  private final Sources sources;
  private final QuestionLog log;
  private final Speaker speaker;
  private final FollowUps followUps;
  private final StandardAnswers standard;
  private final Citing citing;
  private final Memory memory;
  private final Texts texts;
  private final Clock clock;

  /// @param clock its zone is the unit's
  public Answerer(Sources sources, Memory memory, Texts texts, Clock clock) {
    this.sources = sources;
    this.log = new QuestionLog(memory.consents(), clock);
    this.speaker = new Speaker(sources, texts, clock);
    this.followUps = new FollowUps(sources, memory.dialogues(), speaker, clock);
    this.standard = new StandardAnswers(memory.pins(), sources, speaker, clock);
    this.citing = new Citing(sources, clock);
    this.memory = memory;
    this.texts = texts;
    this.clock = clock;
  }

  /// One question, without a conversation around it: the standard answer if there is one, else what
  /// the library finds.
  public Answer answer(String question) {
    return standard
        .to(question)
        .orElseGet(() -> {
          Finding finding = sources.ask(question);
          return new Answer(finding, reply(finding));
        });
  }

  /// Remembers what groups are told.
  public Citing citing() {
    return citing;
  }

  @Override
  public Turn ask(Message message, Intent.Ask ask) {
    if (!ask.addressed() && !followUps.knows(ask.text())) {
      return Turn.silence();
    }
    Answer answer = answer(ask.text());
    Finding finding = answer.finding();
    boolean sure =
        finding instanceof Finding.Answered && finding.confidence() >= UNASKED_CONFIDENCE;
    return ask.addressed() || sure
        ? citing.with(message, tell(message, ask.text(), answer))
        : Turn.silence();
  }

  private Reply reply(Finding finding) {
    return switch (finding) {
      case Finding.Answered answered -> speaker.quotes(References.of(answered.citations()));
      case Finding.Clarify clarify -> speaker.choices(References.of(clarify.candidates()));
      case Finding.Refused _ -> Reply.of(texts.say("answer.refused"));
    };
  }

  private Turn tell(Message message, String question, Answer answer) {
    Reply reply = answer.reply();
    Finding finding = answer.finding();
    String outcome =
        switch (finding) {
          case Finding.Answered _ -> "answered";
          case Finding.Clarify _ -> "clarify";
          case Finding.Refused _ -> "refused";
        };
    List<Reference> shown =
        finding instanceof Finding.Clarify clarify
            ? References.of(clarify.candidates())
            : reply.references();
    List<String> passageIds = shown.stream().map(Reference::passageId).toList();
    var dialogue = speaker.dialogue(question, shown, finding instanceof Finding.Clarify);
    return Turn.say(
        reply,
        log.entry(message, question, new Entry.Ending(outcome, finding.confidence(), passageIds)),
        speaker.remember(message, dialogue));
  }

  @Override
  public Turn followUp(Message message, Intent.FollowUp followUp) {
    return switch (followUp.kind()) {
      case INSTEAD ->
          followUps
              .dialogue(message)
              .map(last -> askInstead(message, followUp, followUps.instead(last, followUp.text())))
              .orElseGet(() -> Turn.say(texts.say("followUp.nothing")));
      case REPHRASED -> ask(message, new Intent.Ask(followUp.text(), true));
      default -> citing.with(message, followUps.answer(message, followUp));
    };
  }

  @Override
  public Turn rate(Message message, Intent.Rate rate) {
    return followUps
        .dialogue(message)
        .map(last -> rate(message, rate, last))
        .orElseGet(() -> Turn.say(texts.say("followUp.nothing")));
  }

  /// The correction of somebody who may not say so, or who wants no words kept, is not kept.
  private Turn rate(Message message, Intent.Rate rate, Dialogue last) {
    var member = Member.of(message);
    boolean may =
        memory.roles().mayOrganise(member) && memory.consents().of(member) != Choice.NOTHING;
    Optional<String> correction = rate.correction().filter(_ -> may);
    Instant now = clock.instant();
    return Turn.say(
        texts.say(correction.isPresent() ? "answer.corrected" : "answer.wrong"),
        new KnowledgeEntry.Rated(
            Place.of(message), last.question(), now.minus(Dialogue.LIFE), correction, now));
  }

  /// `那明天呢` without a mention is hardly for us; `那预备党员呢` is.
  private Turn askInstead(Message message, Intent.FollowUp followUp, String question) {
    boolean forUs = followUp.addressed() || followUps.knows(followUp.text());
    return forUs ? ask(message, new Intent.Ask(question, true)) : Turn.silence();
  }
}
