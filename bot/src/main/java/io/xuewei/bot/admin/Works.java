package io.xuewei.bot.admin;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Place;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// The work on the knowledge base that was ordered in chats and is not finished.
///
/// Every method that writes throws [io.xuewei.bot.chat.Inbox.NotStored] when it could not be made
/// durable; nothing has changed then.
public interface Works {

  /// The oldest first.
  List<Work> open();

  /// It is begun now, when this is the latest edition.
  void begin(long id, int generation);

  /// It is over: it leaves the list, and these go out, all or nothing.
  void finish(long id, List<Part> told);

  /// A piece of work.
  ///
  /// @param begunFrom the latest edition when it was begun; empty before
  record Work(long id, Origin origin, Order order, OptionalInt begunFrom) {}

  /// Who ordered it, where and when.
  record Origin(Place place, Member by, String messageId, Instant at) {}
}
