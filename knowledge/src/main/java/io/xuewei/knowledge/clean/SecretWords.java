package io.xuewei.knowledge.clean;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The vocabulary of secrecy marks: a mark is a stretch of text with no word outside it.
final class SecretWords {

  private static final String LEVEL = "(?:绝密|机密|秘密)";
  private static final String PERIOD =
      "(?:(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:年|个月|月|日|天)|长期|[至到]?(?:启用|公布|公开|宣布|解密|印发|考试)前)";
  private static final String URGENT = "(?:紧急程度)?(?:特急|加急|特提|平急|急件|火急)";
  private static final String COPY = "(?:份号|编号)?(?:第?\\d{1,8}[号份]?)";
  private static final String NUMBER = "[\\p{IsHan}]{1,12}\\d{4}第?\\d{1,5}号";
  private static final String SECRET =
      "(?:COPY)?(?:URGENT)?(?:COPY)?(?:密级[为是]?)?(?:和保密期限)?LEVEL级?(?:文件|资料|材料|件|电报|文电)?"
          + "(?:PERIOD)?(?:保密期限?[为是]?(?:PERIOD)?)?(?:URGENT)?(?:COPY)?(?:NUMBER)?";
  private static final Pattern MARK = compile(SECRET);
  private static final Pattern BARE = compile("LEVEL级?");
  private static final Pattern STARRED =
      compile("(?:COPY\\s*)?(?:URGENT\\s*)?[\\[【(<《〔「]*\\s*LEVEL级?\\s*[★☆*※][^。,;:!?]{0,40}");
  private static final Pattern LABELLED =
      compile(
          "(?:[^。,;!?“”\"]{0,30}[\\s|【\\[(])?密\\s*级\\s*:\\s*(?:LEVEL|内部)级?(?![\\p{IsHan}]).{0,40}");

  private static final String THING = "(?:学习)?(?:资料|文件|材料|刊物|参考|读物|文稿|通报|明电|发行|传阅|使用|交流|掌握|参阅|学习)";
  private static final String CARE =
      "(?:请)?(?:(?:注意|妥善|妥为|严格)(?:保存|保管|保密|收藏)|(?:不得|严禁|请勿|禁止|不准|切勿|不可|勿)(?:对外)?"
          + "(?:外传|翻印|翻拍|复制|复印|转载|传播|扩散|公开|引用|上网|摘抄|泄露|外泄|携出|外借|拍照)(?:及?(?:外传|翻印|复制|复印|转载|传播|上网))?"
          + "|阅后(?:收回|退回|即焚|归还|销毁)|用后(?:收回|归还|销毁)|免费交流|会后(?:收回|退回))";
  private static final String ONLY =
      "(?:仅|只)?(?:供|限)(?:本?单位|系统|机关|领导|党员)?(?:内部|领导)" + THING + "(?:之用)?";
  private static final String INTERNAL =
      "(?:密级)?(?:本)?(?:内部"
          + THING
          + "|ONLY|(?:资料|文件|材料)ONLY|(?:不得|严禁|请勿|禁止|切勿)外传)(?:(?:ONLY)|(?:CARE)|"
          + "(?:第?\\d{1,6}[期号份]))*";
  private static final Pattern INTERNALLY = compile(INTERNAL);
  private static final Pattern CARE_FIRST = compile("(?:CARE)+内部" + THING);

  private static final Pattern DECORATION = Pattern.compile("[\\s\\p{P}\\p{S}]+");

  private SecretWords() {}

  private static Pattern compile(String pattern) {
    return Pattern.compile(
        pattern
            .replace("ONLY", ONLY)
            .replace("CARE", CARE)
            .replace("LEVEL", LEVEL)
            .replace("PERIOD", PERIOD)
            .replace("URGENT", URGENT)
            .replace("COPY", COPY)
            .replace("NUMBER", NUMBER));
  }

  /// Whether a line or cell is nothing but a mark.
  static boolean isMark(String text) {
    String plain = fold(text).strip();
    String words = DECORATION.matcher(plain).replaceAll("");
    return MARK.matcher(words).matches()
        || INTERNALLY.matcher(words).matches()
        || CARE_FIRST.matcher(words).matches()
        || STARRED.matcher(plain).matches()
        || LABELLED.matcher(plain).matches();
  }

  /// Whether it is nothing but the name of a level.
  static boolean isLevel(String text) {
    return BARE.matcher(DECORATION.matcher(fold(text)).replaceAll("")).matches();
  }

  /// Half width, and simplified where a mark's own characters have a traditional form; spaces
  /// inside a level go.
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace('絕', '绝')
        .replace('機', '机')
        .replace('祕', '秘')
        .replace('級', '级')
        .replace('內', '内')
        .replace('資', '资')
        .replace('傳', '传')
        .replace('參', '参')
        .replace('嚴', '严')
        .replaceAll("([绝机秘])\\s+密", "$1密");
  }
}
