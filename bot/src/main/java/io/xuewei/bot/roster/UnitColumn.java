package io.xuewei.bot.roster;

import java.util.List;

/// What is kept of a file of the organisation's tree.
public enum UnitColumn implements Heading {
  NAME("单位", "单位名称", "组织名称", "组织", "名称", "党组织名称", "企业名称", "支部名称", "unit"),
  PARENT("上级", "上级单位", "上级组织", "上级党组织", "隶属", "parent"),
  LEVEL("层级", "级别", "单位层级", "组织层级", "level"),
  FORMED("组建方式", "组建形式", "组建类型", "建立方式", "formed"),
  HOST("依托支部/群", "依托支部群", "依托支部", "依托群", "依托", "学习群", "所在群", "群", "host");

  private final List<String> words;

  UnitColumn(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public boolean required() {
    return this == NAME || this == LEVEL;
  }
}
