/// Any chat tool that speaks Standard Webhooks (https://www.standardwebhooks.com).
@NullMarked
package io.xuewei.bot.channel.webhook;

import org.jspecify.annotations.NullMarked;
