/// What groups were told and no longer holds.
@NullMarked
package io.xuewei.bot.recall;

import org.jspecify.annotations.NullMarked;
