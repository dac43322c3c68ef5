/// Lessons: planned, held, moved and cancelled.
@NullMarked
package io.xuewei.bot.lesson;

import org.jspecify.annotations.NullMarked;
