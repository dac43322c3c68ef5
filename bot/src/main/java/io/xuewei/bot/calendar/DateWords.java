package io.xuewei.bot.calendar;

import org.jspecify.annotations.Nullable;

/// Reads one kind of words for a day. When there are none at the cursor, it may stand anywhere
/// afterwards: who asks puts it back.
interface DateWords {
  @Nullable DateReading read(Cursor cursor, Reference said);
}
