package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Invented rules, long enough to be compared, and what happens to texts on their way.
final class InventedTexts {

  private static final String[] WHO = {
    "各党支部", "组织委员", "流动党员", "支部书记", "区委组织部", "学习中心", "社区网格员", "志愿服务队", "入党积极分子", "预备党员", "机关党委",
    "宣传委员"
  };
  private static final String[] WHEN = {
    "每月", "每季度", "年底前", "接到通知后", "十个工作日内", "会议召开前", "学习结束后", "遇有特殊情况时", "换届期间", "培训期间"
  };
  private static final String[] DOES = {
    "核对", "登记", "上报", "公示", "整理", "走访", "讨论", "检查", "更新", "汇总", "补充", "归档", "抽查", "反馈"
  };
  private static final String[] WHAT = {
    "学习台账", "到会名单", "补学记录", "组织关系", "党费收缴情况", "活动方案", "群众诉求", "谈心谈话记录", "课程安排", "场地使用申请", "请假手续",
    "考核结果", "服务时长", "意见建议", "思想汇报"
  };

  private InventedTexts() {}

  /// A text of so many articles; another seed gives another text.
  static String rules(long seed, int articles) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      text.append(sentence(random)).append('\n');
    }
    return text.toString().strip();
  }

  private static String sentence(Random random) {
    return pick(WHO, random)
        + pick(WHEN, random)
        + pick(DOES, random)
        + pick(WHAT, random)
        + "，并向"
        + pick(WHO, random)
        + pick(DOES, random)
        + pick(WHAT, random)
        + "，不少于"
        + (2 + random.nextInt(900))
        + "项。";
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  static Document document(String id, String text) {
    return document(id, text, id, null, null);
  }

  static Document document(
      String id, String text, String title, @Nullable String number, @Nullable LocalDate date) {
    return document(id, text, title, number, date, List.of());
  }

  private static Document document(
      String id,
      String text,
      String title,
      @Nullable String number,
      @Nullable LocalDate date,
      List<String> replaces) {
    var info =
        new DocumentInfo(
            title, null, number, date, null, null, replaces, null, null, null, false, false, false);
    return new Document(id, info, text, List.of(), List.of());
  }

  static Document replacing(String id, String text, String old) {
    return document(id, text, id, null, null, List.of(old));
  }

  /// Half width to full width, and the other way round for punctuation.
  static String widths(String text) {
    var changed = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean digit = c >= '0' && c <= '9';
      changed.append(digit ? (char) (c + 0xFEE0) : c == '，' ? ',' : c == '。' ? '.' : c);
    }
    return changed.toString();
  }

  /// Every so many characters a wrong one.
  static String misread(String text, int every) {
    var changed = new StringBuilder(text);
    for (int i = every; i < text.length(); i += every) {
      changed.setCharAt(i, '口');
    }
    return changed.toString();
  }
}
