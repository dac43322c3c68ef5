package io.xuewei.bot.ledger;

/// Names as they may be shown where others read along: 张*, 欧阳**.
final class Masked {

  private Masked() {}

  static String of(String name) {
    int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
    int hidden = name.codePointCount(first, name.length());
    return name.substring(0, first) + "*".repeat(Math.max(1, hidden));
  }
}
