/// Everything durable, in SQLite. The only package that speaks SQL.
@NullMarked
package io.xuewei.bot.store;

import org.jspecify.annotations.NullMarked;
