/// The web chat: a member's view of a demo group, in a browser.
@NullMarked
package io.xuewei.bot.channel.webchat;

import org.jspecify.annotations.NullMarked;
