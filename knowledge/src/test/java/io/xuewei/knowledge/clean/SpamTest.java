package io.xuewei.knowledge.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.folder.Texts;
import io.xuewei.knowledge.format.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpamTest {

  private static final String TEXT = "关于学习的通知\n每月学习一次。\n%s\n缺席的应当补学。";

  private static List<RemovedLine> removed(String line) {
    return Cleaner.clean(Texts.lines(TEXT.formatted(line))).removed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "代开发票加微信:fapiao8888 专业可靠",
        "代开各类发票，电话13800001234，先验后付",
        "百家乐 真人荷官 老虎机 六合彩 时时彩",
        "博彩平台首选，开户送彩金 www.example-bet.com",
        "代写论文、代考，QQ:12345678",
        "党建材料免费领 党建材料免费领 党建材料免费领 党建材料免费领 党建材料免费领 党建材料免费领 党建材料免费领 党建材料免费领",
        "以上就是小编为大家整理的党课讲稿全部内容，希望对您有所帮助！",
        "更多材料请访问某某范文网"
      })
  void advertisingIsTakenOutAndReported(String spam) {
    assertThat(removed(spam)).containsExactly(new RemovedLine(3, spam, RemovedLine.SPAM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "严厉打击代开发票、网络赌博、刷单返利等违法行为，举报电话13800001234。",
        "开展专项整治，清理百家乐、老虎机、六合彩等涉赌信息。",
        "防范刷单诈骗，有疑问的加微信yunxi12345咨询民警。",
        "学习资料下载：https://www.example.cn/a.html",
        "办理证件请联系13800001234。",
        "报名咨询：微信号 yunxi2024，电话13800001234。",
        "小微企业无抵押信用贷款，联系人张三，13800001234。",
        "压缩小编制单位数量，整理推荐人选。",
        "合格 合格 合格 合格 合格 合格 合格 合格 合格 合格",
        "________ ________ ________ ________ ________ ________ ________ ________",
        "一、代开发票加微信:fapiao8888",
        "各单位每年至少开展一次活动，总结材料由组织委员收集整理。"
      })
  void contentStays(String content) {
    assertThat(removed(content)).isEmpty();
  }

  @Test
  void aCopyingSitesWordsInTheMiddleStay() {
    String body = "这是一段话。\n".repeat(8);
    String line = "小编的工作是整理稿件。";
    List<SourceLine> lines = Cleaner.clean(Texts.lines(body + line + "\n" + body)).lines();
    assertThat(lines).extracting(SourceLine::text).contains(line);
  }
}
