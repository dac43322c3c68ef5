package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Consents;
import io.xuewei.bot.chat.Dialogues;
import io.xuewei.bot.chat.Roles;

/// What answering looks up about members and rooms.
///
/// @param pins the standard answers
/// @param roles who may say what the right answer is
public record Memory(Consents consents, Dialogues dialogues, Pins pins, Roles roles) {}
