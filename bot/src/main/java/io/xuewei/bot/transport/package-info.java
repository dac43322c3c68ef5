/// What channels reach their platforms with: calls, access tokens, connections that stay up.
@NullMarked
package io.xuewei.bot.transport;

import org.jspecify.annotations.NullMarked;
