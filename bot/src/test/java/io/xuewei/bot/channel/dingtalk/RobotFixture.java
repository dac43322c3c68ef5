package io.xuewei.bot.channel.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig.DingtalkAddresses;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A robot whose platform is a stub.
abstract class RobotFixture {

  static final String SESSION = "/robot/sendBySession";
  static final String TOKEN = "/v1.0/oauth2/accessToken";
  static final String GROUP = "/v1.0/robot/groupMessages/send";
  static final String MEMBER = "/v1.0/robot/oToMessages/batchSend";
  static final Way PUSH = new Way.Push();

  final SettableClock clock = new SettableClock("2026-01-01T08:00");
  PlatformStub platform;
  Robot robot;

  @BeforeEach
  void start() throws IOException {
    platform = new PlatformStub();
    robot = robot(platform.base());
    platform.answers(TOKEN, 200, "{\"accessToken\":\"T1\",\"expireIn\":7200}");
    platform.answers(SESSION, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    platform.answers(GROUP, 200, "{\"processQueryKey\":\"q\"}");
    platform.answers(MEMBER, 200, "{\"processQueryKey\":\"q\",\"invalidStaffIdList\":[]}");
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  Robot robot(URI base) {
    var addresses = new DingtalkAddresses(base, base, Optional.empty());
    return new Robot(
        new Account("ding", "dingrobot0001", Credential.of("S3CRET"), addresses, "学委"),
        new TestTransport(clock).transport());
  }

  static Part part(String room, String text) {
    return new Part("p1", "ding", room, "m1", text, 1, 1, List.of(), Optional.empty());
  }

  Way session() {
    return within(platform.base() + SESSION + "?session=SESS-1");
  }

  Way within(String address) {
    var closes = clock.instant().plus(Duration.ofHours(1));
    return new Way.Within(new ReplyWindow("session", address, closes, ReplyWindow.MANY), "m1", 1);
  }

  NotSent failure(String room, Way way) {
    NotSent failure = catchThrowableOfType(NotSent.class, () -> robot.send(part(room, "一"), way));
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).doesNotContain("S3CRET", "SESS-1", "T1", "http");
    return failure;
  }
}
