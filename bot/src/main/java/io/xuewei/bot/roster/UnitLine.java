package io.xuewei.bot.roster;

import java.util.Optional;

/// One unit of a file, read.
///
/// @param parent as it is called; `甲区/乙街道` where several have the name; may be empty
/// @param host the group or unit that it hangs on, as it is called; may be empty
record UnitLine(
    int row,
    String name,
    String parent,
    Unit.Level level,
    Optional<Unit.Formed> formed,
    String host) {}
