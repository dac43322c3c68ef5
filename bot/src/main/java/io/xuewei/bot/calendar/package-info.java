/// Times as people write them in Chinese, the calendar of workdays and holidays, and what recurs.
/// Needs the JDK only; start reading at [io.xuewei.bot.calendar.TimeExpressions].
@org.jspecify.annotations.NullMarked
package io.xuewei.bot.calendar;
