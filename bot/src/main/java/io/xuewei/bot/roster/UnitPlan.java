package io.xuewei.bot.roster;

import java.util.List;

/// What an import of the tree would do, and did.
///
/// @param added units that were not known
/// @param changed units whose place or level changed
/// @param unchanged units as they are known
/// @param covers which unit studies in which group
/// @param remarks what is wrong, in the order of the rows
public record UnitPlan(
    Layout layout,
    List<Unit> added,
    List<Unit> changed,
    List<Unit> unchanged,
    List<Unit.Cover> covers,
    List<Remark> remarks) {

  public UnitPlan {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    unchanged = List.copyOf(unchanged);
    covers = List.copyOf(covers);
    remarks = List.copyOf(remarks);
  }
}
