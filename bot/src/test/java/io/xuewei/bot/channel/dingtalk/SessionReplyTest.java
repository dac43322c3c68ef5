package io.xuewei.bot.channel.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionReplyTest extends RobotFixture {

  @Test
  void repliesThroughTheSession() throws Exception {
    robot.send(part("cid1", "\n流动党员每季度核对一次。\n来源"), session());

    JsonNode body = Trees.of(platform.calls(SESSION).getFirst().body());
    assertThat(body.get("msgtype").asText()).isEqualTo("markdown");
    assertThat(body.get("markdown").get("title").asText()).isEqualTo("流动党员每季度核对一次。");
    assertThat(body.get("markdown").get("text").asText()).contains("流动党员每季度核对一次。");
    assertThat(platform.calls(TOKEN)).isEmpty();
  }

  @Test
  void aTitleIsShortAndNeverEmptyAndKeepsCharactersWhole() throws Exception {
    robot.send(part("cid1", "🎓".repeat(40)), session());
    robot.send(part("cid1", " \n"), session());

    assertThat(
            platform.calls(SESSION).stream()
                .map(call -> Trees.of(call.body()).get("markdown").get("title").asText()))
        .containsExactly("🎓".repeat(30), "学委");
  }

  @ParameterizedTest
  @CsvSource({
    "300001, OTHER_WAY", "300005, OTHER_WAY", "400013, OTHER_WAY", "400102, OTHER_WAY",
    "430102, NONE", "-1, LATER", "40035, LATER", "999999, LATER",
    "130101, LATER", "130102, LATER", "410100, LATER", "660026, LATER"
  })
  void aSessionFailsInsideAnAnswerOf200(long errcode, Remedy remedy) {
    platform.answers(SESSION, 200, "{\"errcode\":%d,\"errmsg\":\"no\"}".formatted(errcode));

    NotSent failure = failure("cid1", session());

    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.getMessage()).contains("errcode " + errcode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errcode\":130101,\"errmsg\":\"send too fast, exceed 20 times per minute\"}",
        "{\"errcode\":777,\"errmsg\":\"发送过于频繁\"}",
        "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\"}"
      })
  void tooMuchAtOnceWaitsAMinute(String answer) {
    platform.answers(SESSION, 200, answer);

    NotSent failure = failure("cid1", session());

    assertThat(failure.remedy()).isEqualTo(Remedy.LATER);
    assertThat(failure.retryAfter()).contains(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "<html/>", "", "[]"})
  void anAnswerThatDoesNotSayThatItWorkedHasNot(String answer) {
    platform.answers(SESSION, 200, answer);

    assertThat(failure("cid1", session()).remedy()).isEqualTo(Remedy.LATER);
  }

  @ParameterizedTest
  @CsvSource({
    "500, LATER",
    "503, LATER",
    "408, LATER",
    "429, LATER",
    "400, OTHER_WAY",
    "403, OTHER_WAY",
    "404, OTHER_WAY"
  })
  void aSessionThatIsNotTakenIsOfNoUse(int status, Remedy remedy) {
    platform.answers(SESSION, status, "");

    assertThat(failure("cid1", session()).remedy()).isEqualTo(remedy);
  }

  @Test
  void waitsAsLongAsItIsAsked() {
    platform.answersNext(SESSION, 429, "", Map.of("retry-after", "17"));

    assertThat(failure("cid1", session()).retryAfter()).contains(Duration.ofSeconds(17));
  }

  @Test
  void doesNotFollowARedirect() {
    var elsewhere = Map.of("location", platform.base() + "/inside");
    platform.answersNext(SESSION, 302, "", elsewhere);
    platform.answersNext(SESSION, 307, "", elsewhere);

    assertThat(failure("cid1", session()).remedy()).isEqualTo(Remedy.OTHER_WAY);
    assertThat(failure("cid1", session()).remedy()).isEqualTo(Remedy.OTHER_WAY);
    assertThat(platform.calls("/inside")).isEmpty();
  }

  @Test
  void doesNotCallAnAddressElsewhere() {
    for (String address :
        List.of("http://127.0.0.1:1/x", "https://evil.example/x", "no address", "")) {
      assertThat(failure("cid1", within(address)).remedy()).isEqualTo(Remedy.OTHER_WAY);
    }
    assertThat(platform.calls).isEmpty();
  }

  @Test
  void silenceIsForLater() throws IOException {
    try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> hangUp(mute));
      robot = robot(URI.create("http://127.0.0.1:" + mute.getLocalPort()));

      Way way = within("http://127.0.0.1:" + mute.getLocalPort() + SESSION);
      assertThat(failure("cid1", way).remedy()).isEqualTo(Remedy.LATER);
    }
  }

  /// Takes connections and says nothing.
  private static void hangUp(ServerSocket server) {
    while (!server.isClosed()) {
      try (var connection = server.accept()) {
        int first = connection.getInputStream().read();
        assertThat(first).isEqualTo('P');
      } catch (IOException closed) {
        assertThat(server.isClosed()).isTrue();
      }
    }
  }
}
