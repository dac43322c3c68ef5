package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out the lines that web pages put around a text.
///
/// Buttons (`正文复制`, `【打印】【关闭】`, `字号:大 中 小`, `分享到:…`, `下一篇:…`) go wherever they are a whole line.
/// Labels (`来源:`, `责任编辑:`, `发布时间:`) go only within the first and last lines, where pages have them:
/// in the middle they may be content. A line that merely contains such a word stays.
final class Boilerplate {

  private static final int EDGE = 6;
  private static final int LONGEST = 80;

  private static final String BUTTON =
      "(?:正文|全文)?(?:一键)?复制(?:全文|正文|链接|成功)?|正文|打印(?:本页|本文)?|关闭(?:窗口|本页)?|收藏(?:本页|本文)?"
          + "|返回(?:顶部|列表|首页)|(?:字号|字体)(?:大小)?[\\s:：【\\[]*(?:[特大中小+-][\\s】\\]]*){0,5}"
          + "|分享(?:到|至)?[:：\\s]*(?:微信|微博|朋友圈|QQ空间|QQ|新浪|[\\s、|])*"
          + "|(?:用?微信)?扫一扫[^。]{0,30}|点击上方[^。]{0,30}|长按(?:识别)?二维码[^。]{0,20}"
          + "|(?:上一篇|下一篇|上一条|下一条|相关阅读|相关链接)[:：].{0,60}|责任编辑[:：][^。，]{0,20}";
  private static final String LABEL =
      "(?:信息来源|稿件来源|来源|作者|编辑|责编|审核|校对|发布时间|发布日期|更新时间|发布机构|浏览量|浏览次数|浏览|阅读量"
          + "|阅读次数|点击数|点击量|访问量|原标题)[:：]\\s*[^。]{0,40}?"
          + "|(?:版权声明|版权所有|免责声明|声明)(?:[:：©].{0,80})?|\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2}(?::\\d{2})?)?";
  private static final String GAP = "[\\s|【】\\[\\]/·]*";

  private static final Pattern ANYWHERE =
      Pattern.compile(GAP + "(?:(?:" + BUTTON + ")" + GAP + ")+");
  private static final Pattern AT_EDGE =
      Pattern.compile(GAP + "(?:(?:" + BUTTON + "|" + LABEL + ")" + GAP + ")+");

  private Boilerplate() {}

  static List<SourceLine> remove(List<SourceLine> lines, List<RemovedLine> removed) {
    int total = (int) lines.stream().filter(l -> !l.isBlank()).count();
    List<SourceLine> kept = new ArrayList<>(lines.size());
    int seen = 0;
    for (SourceLine line : lines) {
      seen += line.isBlank() ? 0 : 1;
      boolean edge = seen <= EDGE || seen > total - EDGE;
      if (!line.isBlank() && !line.item() && matches(line.text(), edge)) {
        removed.add(new RemovedLine(line.number(), line.text(), RemovedLine.BOILERPLATE));
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean matches(String text, boolean edge) {
    return text.length() <= LONGEST && (edge ? AT_EDGE : ANYWHERE).matcher(text).matches();
  }
}
