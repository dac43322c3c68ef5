/// The study ledger: what is recorded of a lesson and of a period, and the rates that follow.
@NullMarked
package io.xuewei.bot.ledger;

import org.jspecify.annotations.NullMarked;
