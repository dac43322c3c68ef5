package io.xuewei.bot.rule;

/// What holds where: a group's own decision goes before its unit's, that before one of the units
/// above it, that before one for all, that before what is usual.
///
/// ```java
/// int minutes = rules.value(Rulebook.LATE, group.id());
/// ```
public interface Rules {

  /// What every group goes by that has decided nothing itself.
  String ALL = "";

  /// What holds in a group, and since which version.
  ///
  /// @param scope a group's id, a unit's id, or [#ALL]
  <T> Held<T> held(Rule<T> rule, String scope);

  /// What holds in a group.
  default <T> T value(Rule<T> rule, String scope) {
    return held(rule, scope).value();
  }

  /// The version of the rules as a whole: the number of the last decision, 0 before the first.
  long version();

  /// A value that holds.
  ///
  /// @param version the number of the decision; 0 when nobody has decided
  record Held<T>(T value, long version) {}
}
