/// The people: who is in which group, what they may do, and where groups stand in the organisation.
@NullMarked
package io.xuewei.bot.roster;

import org.jspecify.annotations.NullMarked;
