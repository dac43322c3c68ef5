/// The JSON that outsiders send and see, in one place for every way in and out.
@NullMarked
package io.xuewei.bot.wire;

import org.jspecify.annotations.NullMarked;
