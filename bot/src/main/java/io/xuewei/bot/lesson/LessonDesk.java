package io.xuewei.bot.lesson;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.LessonEntry.Origin;
import io.xuewei.bot.roster.Introduction;
import io.xuewei.bot.roster.Introductions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Begins and ends lessons.
public final class LessonDesk {

  private static final Duration LONGEST = Duration.ofHours(12);

  private final Lessons lessons;
  private final Introductions introductions;
  private final Ids ids;
  private final Texts texts;
  private final Clock clock;

  public LessonDesk(
      Lessons lessons, Introductions introductions, Ids ids, Texts texts, Clock clock) {
    this.lessons = lessons;
    this.introductions = introductions;
    this.ids = ids;
    this.texts = texts;
    this.clock = clock;
  }

  /// `发起学习 主题党日`
  public Turn plan(Message message, Organising.Plan wanted) {
    Introduction organiser = introductions.of(message);
    Instant now = clock.instant();
    Optional<Lesson> open = lessons.open(organiser.group().id(), now);
    if (open.isPresent()) {
      return Turn.say(texts.say("study.alreadyOpen", open.get().subject().topic()));
    }
    String topic = wanted.what().isEmpty() ? texts.say("study.topic") : wanted.what();
    Instant end = now.plus(LONGEST);
    var lesson =
        new Lesson(
            ids.next(),
            organiser.group().id(),
            Optional.empty(),
            Lesson.Part.WHOLE,
            Lesson.Status.PLANNED,
            Lesson.Subject.of(Lesson.Kind.OTHER, topic),
            new Lesson.Hours(now, end, now, end),
            Optional.empty());
    return say(texts.say("study.opened", topic), organiser, lesson, message);
  }

  /// `结束学习`
  ///
  /// @param present how many were there
  public Turn close(Message message, ToIntFunction<String> present) {
    Introduction organiser = introductions.of(message);
    Instant now = clock.instant();
    return lessons
        .open(organiser.group().id(), now)
        .map(lesson ->
            say(
                texts.say(
                    "study.closed", lesson.subject().topic(), present.applyAsInt(lesson.id())),
                organiser,
                closed(lesson, now),
                message))
        .orElseGet(() -> Turn.say(texts.say("study.noneOpen")));
  }

  private static Lesson closed(Lesson lesson, Instant now) {
    Lesson.Hours hours = lesson.hours();
    return new Lesson(
        lesson.id(),
        lesson.group(),
        lesson.series(),
        lesson.part(),
        Lesson.Status.CLOSED,
        lesson.subject(),
        new Lesson.Hours(hours.starts(), now, hours.opens(), now),
        lesson.expected());
  }

  private Turn say(String text, Introduction by, Lesson lesson, Message message) {
    var entries = new ArrayList<Entry>(by.news());
    var origin =
        new Origin(
            Optional.of(by.person().id()),
            clock.instant(),
            Optional.of(message.id()),
            Optional.empty());
    entries.add(new LessonEntry.Stated(lesson, origin));
    return new Turn(Optional.of(Reply.of(text)), List.copyOf(entries));
  }
}
