package io.xuewei.bot.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Several standings: `长期病休、借调`; `无` is none.
record StandingSet() implements Format<Set<Standing>> {

  private static final String NONE = "无";

  @Override
  public Optional<Set<Standing>> read(String text) {
    var all = EnumSet.noneOf(Standing.class);
    if (text.strip().equals(NONE)) {
      return Optional.of(all);
    }
    for (String word : text.strip().split("[、,，;；\\s]+", -1)) {
      Optional<Standing> standing = Standing.read(word);
      if (standing.isEmpty()) {
        return Optional.empty();
      }
      all.add(standing.get());
    }
    return Optional.of(all);
  }

  @Override
  public String write(Set<Standing> value) {
    return value.isEmpty()
        ? NONE
        : value.stream().sorted().map(Standing::word).collect(Collectors.joining("、"));
  }

  @Override
  public String expected() {
    return Arrays.stream(Standing.values()).map(Standing::word).collect(Collectors.joining("、"))
        + "、"
        + NONE;
  }
}
