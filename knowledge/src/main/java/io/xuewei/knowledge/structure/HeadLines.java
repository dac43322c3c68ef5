package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.format.SourceLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What lines of a head look like, each alone.
final class HeadLines {

  private static final String OPEN = "[〔﹝\\[［【（(«《〈]";
  private static final String CLOSE = "[〕﹞\\]］】）)»》〉]";
  private static final String NUMBERED =
      "\\s?" + OPEN + "\\s?\\d{4}\\s?年?\\s?" + CLOSE + "\\s?第?\\s?\\d{1,5}\\s?[号期]?";

  private static final Pattern NUMBER =
      Pattern.compile("(?<number>[\\p{IsHan}]{1,15}" + NUMBERED + ")(?:\\s+签发人\\s?[:：].{1,30})?");
  private static final Pattern ORDINAL =
      Pattern.compile(
          "[（(]?\\s?第?\\s?[\\d一二三四五六七八九十百]{1,5}\\s?[号期次]\\s?[）)]?|" + NUMBERED.substring(3));
  private static final Pattern MARKING =
      Pattern.compile(
          "\\d{6}|(?:特\\s?急|加\\s?急|急\\s?件|平\\s?急)|签发人\\s?[:：].{1,30}|份\\s?号\\s?[:：]?\\s?\\d*"
              + "|(?:内部)?编\\s?号\\s?[:：]\\s?\\d{1,8}");
  private static final Pattern KIND =
      Pattern.compile(
          ".*(?:通知|意见|决定|决议|办法|规定|细则|规则|规范|规程|指引|指南|流程|方案|纪要|函|讲话|报告|条例|制度|要点|计划|问答"
              + "|公告|通告|公报|通报|批复|请示|清单|说明|守则|公约|倡议书|答复|解读|发言|致辞|手册|须知|章程|标准|表|单|命令|令"
              + "|讲稿|党课|提纲|预案|规划|总结|汇报|须知|简报|摘要|目录)"
              + "(?:[（(][^）)]{1,20}[）)])?");
  private static final Pattern EXCERPT = Pattern.compile("节选|[（(【\\[〔](?:摘要|摘编|摘录|摘登)[）)】\\]〕]");
  private static final Pattern EXTRACT =
      Pattern.compile("[（(【\\[〔](?:节选|摘要|摘编|摘录|摘登)[）)】\\]〕]|——?(?:节选|摘录)|节选|摘编|摘录|摘登");
  private static final Pattern SUBTITLE = Pattern.compile("(?:——|—|--).{2,40}");
  private static final Pattern EDITION =
      Pattern.compile("[（(](?:试行|暂行|草案|征求意见稿|送审稿|修订版?|修订稿|\\d{4}年版|\\d{4}年修订)[）)]");
  private static final Pattern ISSUER =
      Pattern.compile(
          "(?!关于)[\\p{IsHan}（）()、\\s]{2,40}(?:委员会|委|部|局|办公室|厅|政府|党校|中心|工委|支部|总支|协会|学校|公司|办事处|联合会|院|法院|站"
              + "|领导小组)(?:文件)?");
  private static final Pattern ORDER = Pattern.compile("(?<issuer>[\\p{IsHan}]{4,30})令");
  private static final Pattern SPACED = Pattern.compile("\\p{IsHan}(?:\\s\\p{IsHan}){2,}");
  private static final Pattern EDITOR =
      Pattern.compile("(?<issuer>[\\p{IsHan}]{4,30}?)(?:编印|编写|编制|编)");
  private static final Pattern SENT =
      Pattern.compile("[（(](?<issuer>[\\p{IsHan}]{4,30})\\s" + Dates.DAY + "\\s?印发[）)]");
  private static final Pattern ADOPTED = Pattern.compile("[（(]" + Dates.DAY + ".{2,200}?通过.*[）)]");
  private static final Pattern YEARLY = Pattern.compile("\\d{4}年.{0,12}(?:要点|总结|计划)");
  private static final Pattern OCCASION = Pattern.compile("[（(].{2,60}[）)]");
  private static final Pattern DAY = Pattern.compile(Dates.DAY);
  private static final Pattern SPEECH =
      Pattern.compile(".*(?:讲话|发言|致辞|讲稿|党课|报告|提纲|讲课稿)(?:[（(].{1,20}[）)])?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?!为|根据|按照|依据|现|经)(?!.*(?:如下|以下|下列))[^。；;]{2,160}[:：]");
  private static final Pattern SALUTATION =
      Pattern.compile(".{0,20}(?:同志们|朋友们|代表们?|委员们?|同学们|老师们)[:：!！]");
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:(?:[\\p{IsHan}]{0,20}(?:书记|主任|部长|局长|区长|市长|县长|校长|主席|组长|委员|院长|会长|科长|教师|教授|讲师)\\s)"
              + "|(?:主讲人?|讲话人|报告人|作者)\\s?[:：]\\s?)?"
              + "(?<name>[\\p{IsHan}]{1,2}\\s?[\\p{IsHan}]{1,2})(?:同志)?");
  private static final Pattern SPEAKS = Pattern.compile("(?<name>[\\p{IsHan}]{2,4})同志?(?:在|关于).+");

  private static final Pattern SET_APART =
      Pattern.compile("(?<=[\\p{IsHan}〕\\]）)》])\\s(?=\\d)|(?<=\\d)\\s(?=[\\p{IsHan}〔\\[（(《])");

  private HeadLines() {}

  /// Without the spaces that typesetting puts between digits and Chinese: `2026 年 1 月` is
  /// `2026年1月`.
  static String tight(String line) {
    return SET_APART.matcher(line).replaceAll("");
  }

  /// The 发文字号 without spaces, or null.
  static @Nullable String number(String line) {
    Matcher number = NUMBER.matcher(line);
    return number.matches() ? number.group("number").replaceAll("\\s", "") : null;
  }

  /// `第3号`, `（第3期）`, `〔2025〕3号`: the number of an order or of minutes, whose issuer stands above.
  static boolean ordinal(String line) {
    return ORDINAL.matcher(line).matches();
  }

  /// 份号, 紧急程度, 签发人.
  static boolean marking(String line) {
    return MARKING.matcher(line).matches();
  }

  /// Ends with the kind of a document: 办法, 通知.
  static boolean kind(String line) {
    return KIND.matcher(line).matches();
  }

  /// A title that says that the text is not whole.
  static boolean excerpt(String title) {
    return EXCERPT.matcher(title).find();
  }

  /// `（节选）` on a line of its own. A bare 摘要 heads a summary and says nothing of the rest.
  static boolean extract(String line) {
    return EXTRACT.matcher(line.replaceAll("\\s", "")).matches();
  }

  static boolean subtitle(String line) {
    return SUBTITLE.matcher(line).matches();
  }

  /// `（试行）` on a line of its own.
  static boolean edition(String line) {
    return EDITION.matcher(line).matches();
  }

  /// `临澄市财政局` of `临 澄 市 财 政 局`, as red heads are set.
  static String unspaced(String line) {
    return SPACED.matcher(line).matches() ? line.replaceAll("\\s", "") : line;
  }

  /// Whose work it is in `区委组织部编`, `（区委组织部 2024年3月1日印发）` below a title, or null.
  static @Nullable String editor(String line) {
    Matcher editor = EDITOR.matcher(line);
    Matcher sent = SENT.matcher(line);
    if (editor.matches()) {
      return editor.group("issuer");
    }
    return sent.matches() ? sent.group("issuer") : null;
  }

  /// `2025年工作要点`: the rest of a title that begins with its issuer.
  static boolean yearly(String line) {
    return YEARLY.matcher(line).matches();
  }

  static boolean organisation(String line) {
    return ISSUER.matcher(line).matches() && !kind(line);
  }

  /// Whose order it is, `云溪区人民政府` of `云溪区人民政府令`, or null.
  static @Nullable String orderOf(String line) {
    Matcher order = ORDER.matcher(line);
    return order.matches() ? order.group("issuer") : null;
  }

  static boolean occasion(String line) {
    return OCCASION.matcher(line).matches()
        || ADOPTED.matcher(line).matches()
        || (line.length() <= 40 && DAY.matcher(line).lookingAt() && line.indexOf('。') < 0);
  }

  static boolean speech(String title) {
    return SPEECH.matcher(title).matches() || SPEAKS.matcher(title).matches();
  }

  /// The name in `区委书记 张三`, `张 三`, `主讲人：张三`, or null.
  static @Nullable String speaker(String line) {
    Matcher speaker = SPEAKER.matcher(line);
    return speaker.matches() ? speaker.group("name").replace(" ", "") : null;
  }

  /// The name in `张三同志在…上的讲话`, or null.
  static @Nullable String speakerIn(String title) {
    Matcher speaks = SPEAKS.matcher(title);
    return speaks.matches() && title.contains("同志") ? speaks.group("name") : null;
  }

  static boolean salutation(String line) {
    return SALUTATION.matcher(line).matches();
  }

  static boolean addressee(String line) {
    return Marks.at(line, 0) == null && ADDRESS.matcher(line).matches();
  }

  /// `各区委组织部，高新区财政` above `金融局：`.
  static boolean addresseeBegins(String line, String next) {
    return line.length() >= 15
        && line.matches("(?:各|市|区|县|省).*[、，].*[^。；;：:]")
        && next.length() <= 40
        && addressee(next)
        && addressee(line + next);
  }

  static boolean titleLike(SourceLine line) {
    String text = line.text();
    return line.heading() <= 1
        && text.length() <= 60
        && Marks.at(text, 0) == null
        && !salutation(text)
        && "。；;：:，,!！".indexOf(text.charAt(text.length() - 1)) < 0
        && text.indexOf('。') < 0;
  }
}
