package io.xuewei.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Given a library of one document, and a sentence model that does not load.
@Timeout(120)
class WithoutModelTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  @TempDir Path broken;

  @BeforeEach
  void fill() throws Exception {
    TestData.fill(folder, URI.create("http://127.0.0.1:9/"));
    Files.delete(folder.resolve("xuewei.yaml"));
  }

  @Test
  void withoutTheModelsJarTheServerAnswersByWordsAndSaysSo() throws Exception {
    String others =
        Arrays.stream(CLASS_PATH.split(File.pathSeparator))
            .filter(entry -> !entry.contains("bge-small-zh"))
            .collect(Collectors.joining(File.pathSeparator));

    assertThat(reasonWith(others)).contains("is not on the class path");
  }

  @Test
  void withACorruptModelTheServerAnswersByWordsAndSaysSo() throws Exception {
    Files.writeString(broken.resolve("bge-small-zh-v1.5-q.onnx"), "not a model");

    assertThat(reasonWith(broken + File.pathSeparator + CLASS_PATH)).contains("bge-small-zh-v1.5");
  }

  @Test
  void aFileInThePlaceOfTheVectorsIsNoReasonNotToAnswer() throws Exception {
    Files.writeString(folder.resolve("vectors"), "not a folder");

    assertThat(reasonWith(CLASS_PATH)).contains("vectors", "cannot be opened");
  }

  /// Checks what holds in every case.
  ///
  /// @return the reason that `/health` gives
  private String reasonWith(String classPath) throws Exception {
    try (var server = ServerProcess.startWith(classPath, folder, "serve", "--port", "0");
        var client = HttpClient.newHttpClient()) {
      JsonNode meaning = settled(client, server.address());
      assertThat(meaning.get("state").textValue()).isEqualTo("unavailable");
      assertThat(ask(client, server.address())).contains("借期三十天");
      assertThat(Files.readString(folder.resolve("log")).lines())
          .filteredOn(line -> line.contains("answers go by words only"))
          .hasSize(1);
      return meaning.get("reason").textValue();
    }
  }

  private static JsonNode settled(HttpClient client, URI server) throws Exception {
    JsonNode meaning;
    do {
      var health = HttpRequest.newBuilder(server.resolve("/health")).build();
      String body = client.send(health, BodyHandlers.ofString()).body();
      meaning = JSON.readTree(body).get("meaning");
    } while (meaning.get("state").textValue().equals("loading"));
    return meaning;
  }

  private static String ask(HttpClient client, URI server) throws Exception {
    var question = BodyPublishers.ofString("{\"question\":\"借书能借几天\"}");
    var request = HttpRequest.newBuilder(server.resolve("/api/ask")).POST(question).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
