/// What channels have in common: calls, access tokens and connections that stay up, and what
/// decides whether a delivery or an address in it is the platform's.
@NullMarked
package io.xuewei.bot.transport;

import org.jspecify.annotations.NullMarked;
