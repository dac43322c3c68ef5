/// How what the bot says looks on each platform: its dialect of markup, and parts that fit.
@NullMarked
package io.xuewei.bot.render;

import org.jspecify.annotations.NullMarked;
