package io.xuewei.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.App;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.ConfigReader;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Given the seeds and a running server, ten questions about the speech in ordinary, unmasked words
/// go through a signed webhook, and every reply comes back signed and quotes the speech, masks and
/// all.
///
/// `-Dtranscript=FILE` also writes questions and replies to a file.
@Timeout(120)
class SpeechOverWebhookTest {

  private static final String SPEECH = "全市社会工作会议讲话";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param quoted what one of the quotes has to hold, as the speech has it
  private record Question(String text, String quoted) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("新兴领域党建工作怎么抓", "加强新兴领域X建工作"),
          new Question("新经济组织和社会组织里党组织有哪几种组建方式", "单独建、联合建、挂靠建"),
          new Question("讲话里流动党员怎么管", "探索建立流动X员X组织"),
          new Question("百日攻坚行动是怎么回事", "百日攻坚行动"),
          new Question("党建微信群解决了什么问题", "开展线上X课"),
          new Question("网上党建活动怎么开展", "形式多样的网上X建活动"),
          new Question("怎么扩大党的组织覆盖和工作覆盖", "确保X的组织和工作能够有效覆盖"),
          new Question("中央组建社会工作部有什么意义", "X中央组建社会工作部"),
          new Question("主题党日怎么和业务工作融合", "主题X日活动"),
          new Question("为什么说做好社会工作是坚决做到两个维护的体现", "从ZZ维度审视"));

  private final Map<String, String> texts = new HashMap<>();

  @TempDir Path folder;

  @Test
  void tenQuestionsAboutTheSpeechAreAnsweredWithItsSentences() throws Exception {
    try (var receiver = new ReplyReceiver(TestData.REPLY_SECRET);
        var sender = new SignedSender(TestData.SECRET)) {
      TestData.configure(folder, receiver.url());
      try (var running = start()) {
        askAll(sender, running.port());
        assertThat(receiver.awaitReplies(ids(), 60)).isTrue();
      }
      assertThat(receiver.refused()).isZero();
      write(receiver.replies());
      for (int i = 0; i < QUESTIONS.size(); i++) {
        check(QUESTIONS.get(i), receiver.replies().get("m" + i));
      }
    }
  }

  private App.Running start() throws Exception {
    var config = ConfigReader.read(Optional.of(folder.resolve("xuewei.yaml")), Map.of());
    var free = config.withServer(new Config.Server("127.0.0.1", 0));
    return App.start(new DataFolder(folder), free, Clock.systemUTC());
  }

  private static void askAll(SignedSender sender, int port) throws Exception {
    var hook = URI.create("http://127.0.0.1:" + port + "/hook/other");
    for (int i = 0; i < QUESTIONS.size(); i++) {
      String text = "@学委 " + QUESTIONS.get(i).text();
      assertThat(sender.say(hook, "room-1", "m" + i, text).statusCode()).isEqualTo(202);
    }
  }

  private static Set<String> ids() {
    var ids = new HashSet<String>();
    for (int i = 0; i < QUESTIONS.size(); i++) {
      ids.add("m" + i);
    }
    return ids;
  }

  private void check(Question question, List<JsonNode> parts) throws IOException {
    assertThat(parts).as(question.text()).hasSize(1);
    List<JsonNode> fitting = new ArrayList<>();
    for (JsonNode citation : parts.getFirst().at("/data/citations")) {
      String quote = citation.get("quote").textValue();
      assertThat(quote).isEqualTo(source(citation));
      boolean ofSpeech = citation.at("/document/id").textValue().equals(SPEECH);
      if (ofSpeech && quote.contains(question.quoted())) {
        fitting.add(citation);
      }
    }
    assertThat(fitting).as(question.text()).isNotEmpty();
    assertThat(fitting.getFirst().get("masked").booleanValue()).as(question.text()).isTrue();
    assertThat(parts.getFirst().at("/data/text").textValue())
        .contains(question.quoted(), "(原文有遮盖字)", "《在全市社会工作会议上的讲话》");
  }

  /// What stands at the citation's offsets, read from the library by hand.
  private String source(JsonNode citation) throws IOException {
    String id = citation.at("/document/id").textValue();
    String text = texts.computeIfAbsent(id, this::cleaned);
    return text.substring(citation.get("start").intValue(), citation.get("end").intValue());
  }

  private String cleaned(String id) {
    try {
      return DocumentFolder.read(folder.resolve("knowledge/documents")).documents().stream()
          .filter(document -> document.id().equals(id))
          .findFirst()
          .orElseThrow()
          .text();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Map<String, List<JsonNode>> replies) throws IOException {
    String file = System.getProperty("transcript");
    if (file == null) {
      return;
    }
    var text = new StringBuilder();
    for (int i = 0; i < QUESTIONS.size(); i++) {
      text.append("> @学委 ").append(QUESTIONS.get(i).text()).append('\n');
      for (JsonNode reply : replies.get("m" + i)) {
        text.append(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(reply)).append('\n');
      }
      text.append('\n');
    }
    Files.writeString(Path.of(file), text);
  }
}
