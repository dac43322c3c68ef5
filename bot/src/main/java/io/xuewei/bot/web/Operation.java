package io.xuewei.bot.web;

import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Traffic;
import java.util.function.Supplier;

/// What operators see of the chat, in `/metrics`.
///
/// @param traffic what came and went
/// @param parts what is not sent
public record Operation(Traffic traffic, Supplier<Receipts.Unsent> parts) {}
