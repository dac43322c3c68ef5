/// Who took part: signing in, leave, make-up, and lists pasted into the chat.
@NullMarked
package io.xuewei.bot.attendance;

import org.jspecify.annotations.NullMarked;
