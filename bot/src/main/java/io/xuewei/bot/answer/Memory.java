package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Consents;
import io.xuewei.bot.chat.Dialogues;

/// What answering looks up about members and rooms.
public record Memory(Consents consents, Dialogues dialogues) {}
