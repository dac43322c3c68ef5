package io.xuewei.index;

import java.util.regex.Pattern;

/// What kind of answer a question asks for, and whether a sentence has it: `多久` wants a number with a unit, `谁` somebody
/// who acts, `能不能` a rule.
enum AnswerShape {
  NUMBER(
      "几|多少|多久|多长|多大|何时|什么时候|啥时候|哪天|哪年|期限|时间|比例|最迟|最晚|至少|最多|文号",
      "[0-9]|[〇一二三四五六七八九十百千两半]+(个|日|天|月|年|小时|分钟|次|人|名|元|周|季|学时|时|点|级|档|等|分|倍|号|类|种)|百分之|每(月|年|季|周|日)"),
  PERSON("谁|哪个部门|哪个单位|哪级|找哪|归哪", "由|负责|书记|委员|部门|党委|党工委|支部|单位|办公室|社区|街道"),
  RULE(
      "能不能|可不可以|可以.*(吗|不|么)|能.*(吗|不|么)|要不要|用不用|需不需要|算不算|是不是|行不行|必须|一定|吗$|不$|没$|么$",
      "不得|可以|应当|不|须|视为|计入|按|免|除外"),
  ANY("", "");

  private final Pattern asked;
  private final Pattern told;

  AnswerShape(String asked, String told) {
    this.asked = Pattern.compile(asked);
    this.told = Pattern.compile(told);
  }

  /// The shape that a folded question asks for.
  static AnswerShape askedBy(String question) {
    for (AnswerShape shape : values()) {
      if (shape.asked.matcher(question).find()) {
        return shape;
      }
    }
    return ANY;
  }

  /// 1 when a folded sentence has the shape, -1 when it lacks it, 0 when any sentence will do.
  int toldBy(String sentence) {
    if (this == ANY) {
      return 0;
    }
    return told.matcher(sentence).find() ? 1 : -1;
  }
}
