/// WeCom 企业微信: its bots (智能机器人) over their long connection and over their webhook, and its group
/// push (消息推送).
@NullMarked
package io.xuewei.bot.channel.wecom;

import org.jspecify.annotations.NullMarked;
