package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Reply;
import io.xuewei.index.Finding;

/// What a question gets: what was found, and how a group would read it.
///
/// @param finding a standard answer is `Answered` with a confidence of 1
/// @param reply its words and quotes
public record Answer(Finding finding, Reply reply) {}
