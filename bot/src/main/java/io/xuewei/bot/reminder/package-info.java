/// Reminders: planned from lessons and standing wishes, told when due, stopped when their purpose
/// is met. Start reading at [io.xuewei.bot.reminder.ReminderRunner].
@org.jspecify.annotations.NullMarked
package io.xuewei.bot.reminder;
