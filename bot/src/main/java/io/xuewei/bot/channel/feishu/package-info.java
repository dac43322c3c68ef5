/// Feishu 飞书: an app over HTTP events with an Encrypt Key, and the custom bot that only pushes.
@NullMarked
package io.xuewei.bot.channel.feishu;

import org.jspecify.annotations.NullMarked;
