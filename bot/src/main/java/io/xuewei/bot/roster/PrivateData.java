package io.xuewei.bot.roster;

import java.util.List;
import java.util.regex.Pattern;

/// What a roster does not need and is never kept: telephone and identity numbers, birthdays and the
/// like.
final class PrivateData {

  private static final List<String> HEADINGS =
      List.of(
          "手机", "电话", "联系方式", "号码", "身份证", "证件", "出生", "生日", "年龄", "住址", "地址", "籍贯", "银行", "卡号",
          "邮箱", "性别", "民族", "学历", "病", "照片", "phone", "birth");

  /// A mobile telephone or an identity card, however it is grouped, inside other text too.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(?:(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}"
              + "|\\d{6}[- ]?(?:19|20)\\d{2}[- ]?\\d{4}[- ]?\\d{3}[\\dXx])(?!\\d)");

  private PrivateData() {}

  /// Whether a column of this name holds such data.
  static boolean heading(String folded) {
    return HEADINGS.stream().anyMatch(folded::contains);
  }

  /// Whether a text holds such a number.
  static boolean in(String text) {
    return NUMBER.matcher(text).find();
  }

  /// The text without such numbers.
  static String without(String text) {
    return NUMBER.matcher(text).replaceAll("").strip();
  }
}
