package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.wire.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotPushTest extends RobotFixture {

  @Test
  void pushesToAGroupByItsId() throws Exception {
    robot.send(part("cidGROUP==", "请签到\n\"第一支部\""), PUSH);

    var call = platform.calls(GROUP).getFirst();
    JsonNode body = Trees.of(call.body());
    assertThat(call.headers().get("x-acs-dingtalk-access-token")).isEqualTo("T1");
    assertThat(body.get("robotCode").asText()).isEqualTo("dingrobot0001");
    assertThat(body.get("openConversationId").asText()).isEqualTo("cidGROUP==");
    assertThat(body.get("msgKey").asText()).isEqualTo("sampleMarkdown");
    JsonNode param = Trees.of(body.get("msgParam").asText());
    assertThat(param.get("title").asText()).isEqualTo("请签到");
    assertThat(param.get("text").asText()).contains("\"第一支部\"");
  }

  @Test
  void pushesToAMemberByTheRoomAlone() throws Exception {
    robot.send(part("staff:staff001", "请签到"), PUSH);

    JsonNode body = Trees.of(platform.calls(MEMBER).getFirst().body());
    assertThat(body.get("userIds").toString()).isEqualTo("[\"staff001\"]");
    assertThat(platform.calls(GROUP)).isEmpty();
  }

  @Test
  void cannotPushToSomebodyFromOutside() {
    assertThat(failure("direct:cid1", PUSH).remedy()).isEqualTo(Remedy.OTHER_WAY);
    assertThat(platform.calls).isEmpty();
  }

  @Test
  void aPartFitsAPushWhateverIsInIt() {
    String text = "“每季度核对一次。”\n\n".repeat(2000);
    for (String piece : Markdown.RENDERING.split(text)) {
      assertThat(piece.getBytes(UTF_8).length).isLessThanOrEqualTo(12_000);
      String param = Json.write(Markdown.of(part("cid1", piece), "学委"));
      assertThat(param.getBytes(UTF_8).length).isLessThan(15_000);
    }
  }

  @Test
  void oneTokenIsEnoughForManyPushesAndIsFetchedBeforeItExpires() throws Exception {
    robot.send(part("cid1", "一"), PUSH);
    robot.send(part("cid1", "二"), PUSH);
    assertThat(platform.calls(TOKEN)).hasSize(1);
    assertThat(Trees.of(platform.calls(TOKEN).getFirst().body()).toString())
        .isEqualTo("{\"appKey\":\"dingrobot0001\",\"appSecret\":\"S3CRET\"}");

    clock.pass(Duration.ofMinutes(97));
    robot.send(part("cid1", "三"), PUSH);
    assertThat(platform.calls(TOKEN)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "401, InvalidAuthentication",
    "400, InvalidAuthentication",
    "400, 40014",
    "400, 42001",
    "401, ''"
  })
  void anExpiredTokenIsReplacedOnce(int status, String code) throws Exception {
    platform.answersNext(GROUP, status, "{\"code\":\"%s\",\"message\":\"no\"}".formatted(code));
    platform.answersNext(TOKEN, 200, "{\"accessToken\":\"T0\",\"expireIn\":7200}");

    robot.send(part("cid1", "一"), PUSH);

    assertThat(
            platform.calls(GROUP).stream()
                .map(call -> call.headers().get("x-acs-dingtalk-access-token")))
        .containsExactly("T0", "T1");
  }

  @Test
  void aTokenThatIsRefusedTwiceIsForLater() {
    platform.answers(GROUP, 401, "{\"code\":\"InvalidAuthentication\",\"message\":\"no\"}");

    assertThat(failure("cid1", PUSH).remedy()).isEqualTo(Remedy.LATER);
    assertThat(platform.calls(GROUP)).hasSize(2);
    assertThat(platform.calls(TOKEN)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"code\":\"invalidClientIdOrSecret\"}'",
    "500, ''",
    "200, '{}'",
    "200, '{\"accessToken\":\"T9\"}'",
    "200, '{\"accessToken\":\"\",\"expireIn\":7200}'",
    "429, ''"
  })
  void withoutATokenItIsForLater(int status, String answer) {
    platform.answers(TOKEN, status, answer);

    NotSent failure = failure("cid1", PUSH);

    assertThat(failure.remedy()).isEqualTo(Remedy.LATER);
    assertThat(failure.getMessage()).contains("accessToken");
    assertThat(platform.calls(GROUP)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden.AccessDenied.AccessTokenPermissionDenied, OTHER_WAY",
    "400, invalid.openConversationId, OTHER_WAY",
    "404, InvalidAction.NotFound, OTHER_WAY",
    "500, ServiceUnavailable, LATER",
    "503, '', LATER",
    "403, Forbidden.AccessDenied.QpsLimitForApi, LATER",
    "429, '', LATER"
  })
  void aPushThatIsNotTakenSaysWhy(int status, String code, Remedy remedy) {
    platform.answers(GROUP, status, "{\"code\":\"%s\",\"message\":\"no\"}".formatted(code));

    NotSent failure = failure("cid1", PUSH);

    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.getMessage()).contains(status + "").contains(code);
  }

  @Test
  void tooManyPushesWait() {
    platform.answersNext(GROUP, 429, "", Map.of("retry-after", "17"));
    platform.answersNext(GROUP, 403, "{\"code\":\"Forbidden.AccessDenied.QpsLimitForApi\"}");

    assertThat(failure("cid1", PUSH).retryAfter()).contains(Duration.ofSeconds(17));
    assertThat(failure("cid1", PUSH).retryAfter()).contains(Duration.ofMinutes(1));
  }

  @Test
  void aCodeThatIsNoneIsNotShown() {
    platform.answers(GROUP, 400, "{\"code\":\"说了什么 <b>\"}");

    assertThat(failure("cid1", PUSH).getMessage()).endsWith("answered 400");
  }

  @ParameterizedTest
  @CsvSource({"invalidStaffIdList, NONE", "flowControlledStaffIdList, LATER"})
  void aMemberWhoDidNotGetItIsAFailure(String list, Remedy remedy) {
    platform.answers(
        MEMBER, 200, "{\"processQueryKey\":\"q\",\"%s\":[\"staff001\"]}".formatted(list));

    assertThat(failure("staff:staff001", PUSH).remedy()).isEqualTo(remedy);
  }
}
