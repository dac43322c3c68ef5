/// Study sessions: who opened them, who took part.
@NullMarked
package io.xuewei.bot.study;

import org.jspecify.annotations.NullMarked;
