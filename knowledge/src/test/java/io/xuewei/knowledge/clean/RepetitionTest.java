package io.xuewei.knowledge.clean;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.clean.Repetition.Edges;
import io.xuewei.knowledge.folder.Texts;
import io.xuewei.knowledge.format.SourceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepetitionTest {

  private static final String SITE = "www.example.cn";

  private final Map<String, Edges> edges = new HashMap<>();

  private static String page(String top, int n, String bottom) {
    return top + "\n关于第" + n + "项工作的通知\n要求之" + n + "如下，请认真落实。\n期限为" + n + "天。\n" + bottom;
  }

  private void add(String id, String text) {
    edges.put(id, Repetition.edges(SITE, Texts.lines(text)));
  }

  private Cleaner.Cleaned clean(String text) {
    return Cleaner.clean(Texts.lines(text), new Repetition(edges).of(SITE));
  }

  private List<String> texts(String text) {
    return clean(text).lines().stream().map(SourceLine::text).toList();
  }

  private void fourPages(String top, String bottom) {
    for (int n = 1; n <= 4; n++) {
      add("d" + n, page(top, n, bottom));
    }
  }

  @Test
  void takesOutWhatFourDocumentsOfASourceHaveAtTheirEdges() {
    fourPages("云溪先锋 党建频道 学习园地", "云溪先锋融媒体 值班编发\n本站已运行12天");
    String text = page("云溪先锋 党建频道 学习园地", 9, "云溪先锋融媒体 值班编发\n本站已运行399天");
    assertThat(texts(text)).containsExactly("关于第9项工作的通知", "要求之9如下，请认真落实。", "期限为9天。");
    assertThat(clean(text).removed())
        .extracting(RemovedLine::line, RemovedLine::reason)
        .containsExactly(
            tuple(1, RemovedLine.REPEATED),
            tuple(5, RemovedLine.REPEATED),
            tuple(6, RemovedLine.REPEATED));
  }

  @Test
  void threeDocumentsAreNotEnough() {
    fourPages("云溪先锋 党建频道", "值班编发");
    edges.remove("d4");
    String text = page("云溪先锋 党建频道", 9, "值班编发");
    assertThat(clean(text).removed()).isEmpty();
  }

  @Test
  void anotherSourceKeepsTheSameLine() {
    fourPages("云溪先锋 党建频道", "值班编发");
    String text = page("云溪先锋 党建频道", 9, "值班编发");
    assertThat(Cleaner.clean(Texts.lines(text), new Repetition(edges).of("")).removed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中共云溪区委组织部",
        "云溪区社会工作部文件",
        "2024年3月15日",
        "各党支部：",
        "特此通知。",
        "附件1",
        "一、总体要求",
        "本办法由区委组织部负责解释。",
        "（征求意见稿）",
        "云组发〔2024〕6号",
        "主题党日工作提示说明",
        "抄送：区委办公室"
      })
  void whatOfficialDocumentsShareByRightStays(String line) {
    fourPages(line, line);
    assertThat(clean(page(line, 9, line)).removed()).isEmpty();
  }

  @Test
  void aRepeatedLineBehindOthersStays() {
    for (int n = 1; n <= 4; n++) {
      add("d" + n, "第" + n + "次大会报告\n李青山\n内容之" + n + "。\n结束语" + n + "。");
    }
    assertThat(texts("第9次大会报告\n李青山\n内容之9。\n结束语9。")).contains("李青山");
  }

  @Test
  void repeatedLinesAloneAreNotRemoved() {
    fourPages("云溪先锋 党建频道", "值班编发");
    assertThat(texts("云溪先锋 党建频道\n值班编发")).hasSize(2);
  }

  @Test
  void oneMoreDocumentNamesTheOthersThatItChanges() {
    fourPages("云溪先锋 党建频道", "值班编发");
    add("e", "另一篇稿件\n没有页眉。");
    Edges fourth = edges.remove("d4");
    var before = new Repetition(edges);
    edges.put("d4", requireNonNull(fourth));
    assertThat(new Repetition(edges).affected(before))
        .containsExactlyInAnyOrder("d1", "d2", "d3", "d4");
    assertThat(new Repetition(edges).affected(new Repetition(edges))).isEmpty();
  }

  @Test
  void edgesAreKeptAsJson() throws JsonProcessingException {
    Edges one = Repetition.edges(SITE, Texts.lines(page("云溪先锋 党建频道", 1, "值班编发")));
    var json = new ObjectMapper();
    assertThat(json.readValue(json.writeValueAsString(one), Edges.class)).isEqualTo(one);
  }

  @Test
  void theSiteIsTheHostOfAnAddress() {
    assertThat(Repetition.site("https://WWW.example.cn/a/b.html")).isEqualTo(SITE);
    assertThat(Repetition.site("区委办公室来件")).isEqualTo("区委办公室来件");
    assertThat(Repetition.site("http://[坏")).isEqualTo("http://[坏");
    assertThat(Repetition.site(null)).isEmpty();
  }
}
