/// DingTalk: robots in Stream mode and over HTTP callbacks, and the custom robot that only pushes.
@NullMarked
package io.xuewei.bot.channel.dingtalk;

import org.jspecify.annotations.NullMarked;
