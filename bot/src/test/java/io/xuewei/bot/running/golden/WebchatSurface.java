package io.xuewei.bot.running.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.channel.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// The page, as a browser uses it. There, a name is a member, and the mention is in the text.
final class WebchatSurface implements Surface {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private URI server = URI.create("http://127.0.0.1:1/");

  @Override
  public String name() {
    return "webchat";
  }

  @Override
  public String room() {
    return "webchat";
  }

  @Override
  public String config() {
    return "{kind: webchat, organisers: [王组织]}";
  }

  @Override
  public void connect(URI address) throws Exception {
    server = address;
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/webchat/lines")).build();
    InputStream lines = client.send(request, BodyHandlers.ofInputStream()).body();
    Thread.ofVirtual().start(() -> listen(lines));
  }

  private void listen(InputStream lines) {
    try (var in = new BufferedReader(new InputStreamReader(lines, UTF_8))) {
      String line;
      while ((line = in.readLine()) != null) {
        if (line.startsWith("data: ")) {
          JsonNode data = JSON.readTree(line.substring(6));
          if (data.path("bot").asBoolean()) {
            texts.add(data.get("text").textValue());
          }
        }
      }
    } catch (IOException gone) {
      texts.add("the page lost its line: " + gone.getMessage());
    }
  }

  @Override
  public void says(Said said) throws Exception {
    String text = (said.mentionsBot() ? "@学委 " : "") + said.text();
    Map<String, String> sender = Map.of("id", said.name(), "name", said.name());
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/hook/" + name()))
            .header("content-type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(
                        Map.of("id", said.id(), "sender", sender, "text", text))))
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 202) {
      throw new AssertionError("the page's post was answered " + status);
    }
  }

  @Override
  public List<String> transcript() {
    return List.copyOf(texts);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
