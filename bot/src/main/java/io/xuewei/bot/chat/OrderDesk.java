package io.xuewei.bot.chat;

import java.util.Set;

/// Carries out what was ordered, said back in full and confirmed with 确认.
public interface OrderDesk {

  /// What it carries out.
  Set<Order.Kind> kinds();

  /// Whether whoever says 确认 may have it done there.
  boolean mayConfirm(Message message, Order order);

  /// Does it. Reads only: what is to be written comes back in the turn.
  Turn carryOut(Message message, Order order);
}
