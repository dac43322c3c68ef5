/// People and groups: who belongs where and since when, rosters from files, names from chat, the
/// tree of organisations.
@NullMarked
package io.xuewei.bot.roster;

import org.jspecify.annotations.NullMarked;
