/// Turns what the library finds into what a group reads, and follows up on it.
@NullMarked
package io.xuewei.bot.answer;

import org.jspecify.annotations.NullMarked;
