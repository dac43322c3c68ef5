package io.xuewei.knowledge.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Report.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuspiciousTextTest {

  private static List<Finding> ocr(String text) {
    return OcrWords.find(text, new TextLines(text));
  }

  private static List<Finding> garble(String text) {
    return Garble.find(text, new TextLines(text));
  }

  @ParameterizedTest
  @CsvSource({
    "工作己经完成, 己经, 已经",
    "该办法己于2024年施行, 己于, 已于",
    "管好自已, 自已, 自己",
    "申请加人党组织, 加人, 加入",
    "递交人党申请书, 人党, 入党",
    "深人基层调研, 深人, 深入",
    "纳人考核, 纳人, 纳入",
    "列人议程, 列人, 列入",
    "党员千部, 党员千部, 党员干部",
    "排在名单未尾, 未尾, 末尾",
    "末经批准不得外出, 末经, 未经",
    "主题党曰, 曰, 日",
    "3月15曰, 曰, 日",
    "截止曰期, 曰期, 日期",
    "第—条 总则, —, 一",
    "进—步加强, 进—步, 进一步",
    "—、总体要求, —、, 一、",
    "（—）范围, （—）, （一）",
    "自2O24年起, 2O24, '0, not O'",
    "1l月开会, 1l, '11, not 1l'",
    "选举侯选人, 侯选人, 候选人"
  })
  void aSureMisreadingIsTold(String text, String wrong, String right) {
    assertThat(ocr(text)).extracting(Finding::text).containsExactly(wrong);
    assertThat(ocr(text)).extracting(Finding::note).containsExactly(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "自己经营，自己经历",
        "非法占为己有的",
        "不利己于人",
        "来自已建立的组织",
        "增加人员，参加人数",
        "申请人党员身份",
        "资深人士",
        "缴纳人和出纳人员",
        "吸纳人才",
        "系列人物，下列人员",
        "上千部作品",
        "未端正态度",
        "本周未参加学习",
        "逾期未交",
        "周末按规定休息",
        "年末完成考核",
        "子曰：学而时习之",
        "党支部——战斗堡垒",
        "统筹——领导",
        "第一条 总则",
        "2024年11月1日",
        "容纳人数",
        "OPPO手机",
        "个人党性分析",
        "每人党费",
        "期末考试，周末学习",
        "己任",
        "附件2-1年度表"
      })
  void aLookAlikeThatMayBeRightIsNot(String text) {
    assertThat(ocr(text)).isEmpty();
  }

  @Test
  void utf8ReadAsGbkIsMojibake() {
    byte[] bytes = "党员学习教育管理工作条例".getBytes(StandardCharsets.UTF_8);
    String misread = new String(bytes, Charset.forName("GBK"));
    assertThat(garble("条例\n" + misread)).isNotEmpty().allMatch(f -> f.line() == 2);
  }

  @Test
  void utf8ReadAsLatin1IsMojibake() {
    byte[] bytes = "党员学习".getBytes(StandardCharsets.UTF_8);
    String misread = new String(bytes, Charset.forName("windows-1252"));
    assertThat(garble(misread.replace("\uFFFD", ""))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"锟斤拷锟斤拷", "烫烫烫烫"})
  void knownMojibakeIsTold(String text) {
    assertThat(garble("内容" + text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"加强思xiǎng政治工作", "党员dǎng学习"})
  void tonedPinyinInWordsIsTold(String text) {
    assertThat(garble(text)).hasSize(1);
  }

  @Test
  void tonelessPinyinIsToldFromThreeTimesOn() {
    assertThat(garble("加强思xiang政治，提高zheng治觉悟，坚持xue习。"))
        .extracting(Finding::text)
        .containsExactly("xiang", "zheng", "xue");
    assertThat(garble("加强思xiang政治。")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "手机app上报名，用wifi联网，下载app，打开app，进入app",
        "ai写作，用ai学习，使ai工作，让ai回答",
        "抓X建、×××同志……3×5米，25°C",
        "党（dǎng）员",
        "联通公司和移动公司的党员全部参加集中学习教育培训",
        "咖啡馆café开放",
        "中华人民共和国个人信息保护法规定的敏感个人信息处理规则"
      })
  void ordinaryTextIsNotGarbled(String text) {
    assertThat(garble(text)).isEmpty();
  }
}
