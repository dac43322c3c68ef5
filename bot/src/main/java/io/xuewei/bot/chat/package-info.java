/// The platform-neutral kernel of a conversation. Imports the JDK only.
@NullMarked
package io.xuewei.bot.chat;

import org.jspecify.annotations.NullMarked;
