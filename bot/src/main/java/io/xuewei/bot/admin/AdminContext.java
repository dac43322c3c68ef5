package io.xuewei.bot.admin;

import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Pins;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.calendar.HolidayTable;
import io.xuewei.bot.calendar.WorkCalendar;
import io.xuewei.bot.chat.Decisions;
import io.xuewei.bot.chat.Dialogues;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Notices;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.recall.Recalls;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the commands of admins work with.
///
/// @param roles who is an admin
/// @param library the documents and how they are answered from
/// @param memory what is kept about answers and orders
/// @param speech how to say it
/// @param clock its zone is the unit's
public record AdminContext(
    Roles roles, Documents library, Memory memory, Speech speech, Clock clock) {

  /// The documents and how they are answered from.
  ///
  /// @param upkeep empty where the knowledge base can only be read: in a terminal beside the server
  public record Documents(Sources sources, Answerer answerer, Optional<Upkeep> upkeep) {}

  /// What is kept about answers and orders, and about what went out.
  public record Memory(
      Dialogues dialogues, Gaps gaps, Pins pins, Recalls recalls, Receipts receipts) {}

  /// How to say it, and how times are read.
  ///
  /// @param notices makes what is told to other rooms
  /// @param calendar workdays and holidays of the organisation
  public record Speech(Texts texts, Notices notices, WorkCalendar calendar) {

    /// With the calendar that comes with the program.
    public Speech(Texts texts, Notices notices) {
      this(texts, notices, HolidayTable.usual());
    }
  }

  Turn say(String key, Object... values) {
    return Turn.say(text(key, values));
  }

  String text(String key, Object... values) {
    return speech.texts().say(key, values);
  }

  /// Says what it is about to do, and that it waits for 确认.
  Turn askBack(Message message, Order order, String what) {
    return Decisions.askBack(message, order, what, speech.texts(), clock.instant());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// `2025年12月31日`
  String date(LocalDate day) {
    return text("answer.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /// `6月12日19:05`
  String moment(Instant at) {
    var local = at.atZone(clock.getZone());
    String minute = Integer.toString(100 + local.getMinute()).substring(1);
    return text(
        "admin.moment", local.getMonthValue(), local.getDayOfMonth(), local.getHour(), minute);
  }
}
