package io.xuewei.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What kind of answer a question asks for, and whether a sentence has it: `多久` wants a length of
/// time, `谁` somebody who acts, `几门` a number of 门, `能不能` a rule.
///
/// @param kind what is asked for
/// @param told what a sentence that has it looks like
record AnswerShape(Kind kind, Pattern told) {

  private static final String AMOUNT = "([0-9.]+|[〇零一二三四五六七八九十百千万两半]+)";

  /// A counted thing: `几门`, `多少字`, `几个监票人`.
  private static final Pattern COUNTED =
      Pattern.compile("(?:多少|几)(?<unit>[\\p{IsHan}&&[^分之的了是算]])(?<noun>\\p{IsHan})?");

  private static final String GENERAL_UNITS = "个名位项种条类件";

  /// Kinds of answers, the first that fits counts.
  enum Kind {
    DOCUMENT_NUMBER("文号|几号文|发文字号", "〔[0-9]{4}〕"),
    MONEY("多少钱|几块|几毛|几元|什么价|收费|罚款|花钱|要钱|交钱|给钱", AMOUNT + "元|免费|不收|不得收|无偿|罚|百分之|[0-9]%"),
    FREQUENCY("多久.{0,3}一次|隔多久|几次|多少次|几回|多长时间.{0,3}一次", "每(年|月|季|周|日|半年|两|个月|学期|次)|" + AMOUNT + "次"),
    CLOCK("几点|几时", "[0-9]{1,2}[:：][0-9]{2}|" + AMOUNT + "(时|点)"),
    DURATION(
        "多久|多长时间|多长|几天|几日|几个?月|几年|几周|几个?小时|几分钟|几个?钟头|几个?学时|多少(天|日|年|个月|小时|分钟|学时)|期限|有效期|时限",
        AMOUNT + "个?(工作日|日|天|月|年|周|星期|小时|分钟|学时|季度)|半年|当天|当日|长期|永久"),
    DATE(
        "哪天|哪一天|几号|几月|什么时候|啥时候|何时|哪个?月|哪年|哪一年|最晚|最迟|截止|什么时间|啥时间|日期",
        "[0-9]+(月|日|年)|(前|后|内|起)|季度|星期|每月|当天|当日|期间|同时|随时"),
    LIST(
        "哪几|哪些|哪[两三四五六七八九]|分别|几步|几种|几类|几档|几方面|几个方面|包括什么|包括啥|有啥|都有",
        "(、[^、]*){2}|:\\s*\\(?[1一①]|一是|分为|包括"),
    PEOPLE("多少人|几个人|几人|几名|多少名|几位", AMOUNT + "(人|名|位|户)|半数|分之|超过"),
    QUANTITY("几|多少|多大|比例|占比", "[0-9]|" + AMOUNT + "\\p{IsHan}|半数|分之|过半"),
    PERSON("谁|哪个部门|哪个单位|哪级|找哪|归哪|哪位|哪个领导|什么人", "由|负责|书记|委员|部门|党委|党工委|支部|组织部|单位|办公室|社区|街道|本人|组长|人员"),
    PLACE("哪里|哪儿|在哪|上哪|去哪|到哪|什么地方|啥地方|地点", "路|号|楼|层|室|处|中心|站|点|小程序|系统|平台|窗口|向|到|在|交"),
    RULE(
        "能不能|可不可以|可以.*(吗|不|么)|能.*(吗|不|么)|要不要|用不用|需不需要|算不算|是不是|行不行|该不该|必须|一定|得不得|(吗|不|没|么|嘛)$",
        "不得|可以|应当|不|须|视为|计入|按|免|除外|要|必须|参照|适用"),
    ANY("", "");

    private final Pattern asked;
    private final Pattern told;

    Kind(String asked, String told) {
      this.asked = Pattern.compile(asked);
      this.told = Pattern.compile(told);
    }

    /// Whether an answer of this kind has a number in it.
    boolean isNumeric() {
      return compareTo(QUANTITY) <= 0 && this != LIST;
    }
  }

  /// The shape that a folded question asks for.
  static AnswerShape askedBy(String question) {
    for (Kind kind : Kind.values()) {
      if (kind.asked.matcher(question).find()) {
        Optional<Pattern> counted = kind == Kind.QUANTITY ? counted(question) : Optional.empty();
        return new AnswerShape(kind, counted.orElse(kind.told));
      }
    }
    return new AnswerShape(Kind.ANY, Kind.ANY.told);
  }

  /// 1 when a folded sentence has the shape, -1 when it lacks it, 0 when any sentence will do.
  int toldBy(String sentence) {
    if (kind == Kind.ANY) {
      return 0;
    }
    return told.matcher(sentence).find() ? 1 : -1;
  }

  private static Optional<Pattern> counted(String question) {
    Matcher asked = COUNTED.matcher(question);
    if (!asked.find()) {
      return Optional.empty();
    }
    String unit = asked.group("unit");
    String noun = asked.group("noun");
    String units = GENERAL_UNITS.contains(unit) ? "[" + GENERAL_UNITS + "]" : unit;
    String things = noun == null ? units : "(" + units + "|" + noun + ")";
    return Optional.of(Pattern.compile(AMOUNT + things + "|半数|分之|过半"));
  }
}
