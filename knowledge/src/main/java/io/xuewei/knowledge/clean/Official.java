package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.structure.Marks;
import java.util.regex.Pattern;

/// What many official documents of one issuer have in common by right: issuer, number, title,
/// addressee, day, annexes, sentences. Never boilerplate, however often it is repeated, unless the
/// line speaks of a web site.
final class Official {

  private static final Pattern WEB =
      Pattern.compile(
          "本站|本网|网站|网址|版权|转载|备案|ICP|主办[:：]|承办[:：]|主办单位[:：]|承办单位[:：]|技术支持|浏览器|分辨率|客户端|扫码|公众号|首页|当前位置"
              + "|您(?:现)?在的?位置|导航|无障碍|网安备|Copyright|©|[>＞»]");
  private static final Pattern STAYS =
      Pattern.compile(
          ".*(?:委员会|委|部|局|厅|办公室|政府|党校|中心|支部|总支|党组|工委|协会|学校|公司|院|会|站|社区|街道|镇|乡|村)(?:文件)?"
              + "|.*(?:通知|意见|决定|办法|规定|细则|规则|规范|规程|指引|指南|方案|纪要|函|讲话|报告|条例|制度|要点|计划|问答|公告|通报|批复|请示"
              + "|说明|守则|章程|标准|简报|表|令)(?:[（(].*[）)])?"
              + "|.*[。；;：:！!，,、]|[（(【].*[）)】]|.*\\d{4}.*[号期日]|.*[年月日].*|.*号|附\\s*件.*|抄\\s*送.*|.*印发.*|.*同志.*");

  private Official() {}

  static boolean speaksOfWeb(String text) {
    return WEB.matcher(text).find();
  }

  static boolean mustStay(String text) {
    if (Marks.at(text, 0) != null || Marks.isAnnex(text)) {
      return true;
    }
    return !speaksOfWeb(text) && STAYS.matcher(text.strip()).matches();
  }
}
