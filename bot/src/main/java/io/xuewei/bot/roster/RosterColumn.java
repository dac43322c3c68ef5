package io.xuewei.bot.roster;

import java.util.List;

/// What is kept of a roster file. Every other column is ignored.
public enum RosterColumn implements Heading {
  NAME("姓名", "名字", "成员", "成员姓名", "党员姓名", "人员姓名", "学员姓名", "党员", "name"),
  GROUP(
      "所在支部", "支部", "党支部", "所在党支部", "所属支部", "所属党支部", "所在组织", "组织", "所属组织", "所在党组织", "单位", "所在单位",
      "党小组", "小组", "学习小组", "group"),
  ROLE("角色", "职务", "党内职务", "支部职务", "role"),
  JOINED("加入日期", "加入时间", "转入时间", "转入日期", "进组时间", "入组日期", "入群时间", "joined"),
  LEFT("离开日期", "离开时间", "转出时间", "转出日期", "退出时间", "退出日期", "left"),
  MOBILE("流动", "流动党员", "是否流动", "是否流动党员", "是否为流动党员", "mobile"),
  STANDING("状态", "人员状态", "党员状态", "免于统计", "standing"),
  NOTE("备注", "说明", "备注说明", "note"),
  CODE("成员代码", "代码", "企业微信账号", "企业微信帐号", "账号", "帐号", "用户id", "userid", "工号", "code");

  private final List<String> words;

  RosterColumn(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public boolean required() {
    return this == NAME;
  }
}
