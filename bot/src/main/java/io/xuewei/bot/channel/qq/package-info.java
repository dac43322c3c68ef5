/// QQ's own bot platform (QQ 官方机器人) over its webhook.
@NullMarked
package io.xuewei.bot.channel.qq;

import org.jspecify.annotations.NullMarked;
