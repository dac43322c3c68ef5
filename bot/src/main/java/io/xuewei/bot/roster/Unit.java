package io.xuewei.bot.roster;

import java.util.List;
import java.util.Optional;

/// An organisation of the tree.
///
/// @param parent the one above
public record Unit(String id, Optional<String> parent, String name, Level level) {

  /// How high it stands.
  public enum Level {
    CITY("市", "市级", "市委"),
    DISTRICT("区", "县", "区县", "区级", "县级", "区委"),
    STREET("街道", "乡镇", "镇", "乡", "园区", "街镇", "社区"),
    ENTERPRISE("企业", "公司", "单位", "两新组织", "社会组织", "机关"),
    BRANCH("支部", "党支部", "党总支");

    private final List<String> words;

    Level(String... words) {
      this.words = List.of(words);
    }

    /// What it is called.
    public String word() {
      return words.getFirst();
    }

    /// The one of this name.
    static Optional<Level> named(String word) {
      return List.of(values()).stream().filter(level -> level.words.contains(word)).findFirst();
    }
  }

  /// How a unit came to have a group.
  public enum Formed {
    ALONE("单独建", "单独组建", "单建", "独立组建", "单独"),
    JOINTLY("联合建", "联合组建", "联建", "联合"),
    ATTACHED("挂靠建", "挂靠组建", "挂靠", "依托");

    private final List<String> words;

    Formed(String... words) {
      this.words = List.of(words);
    }

    /// What it is called.
    public String word() {
      return words.getFirst();
    }

    /// The one of this name.
    static Optional<Formed> named(String word) {
      return List.of(values()).stream().filter(one -> one.words.contains(word)).findFirst();
    }
  }

  /// That a unit's people study in a group.
  public record Cover(String unit, String group, Formed formed) {}
}
