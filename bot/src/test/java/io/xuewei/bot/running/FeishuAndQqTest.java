package io.xuewei.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.App;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Signed;
import io.xuewei.bot.channel.feishu.FeishuPlatform;
import io.xuewei.bot.channel.qq.QqPlatform;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.ConfigReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server with a Feishu and a QQ channel: what their platforms post is acknowledged as they want
/// it, a repetition too, and both groups get one answer.
@Timeout(120)
class FeishuAndQqTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void aServerHearsBothAndAnswersUnderTheMessage() throws Exception {
    Clock clock = Clock.systemUTC();
    try (var feishu = new FeishuPlatform(clock);
        var qq = new QqPlatform(clock)) {
      configure(feishu, qq);
      var said = new CountDownLatch(2);
      feishu.whenSaid(said::countDown);
      qq.whenSaid(said::countDown);
      try (var running = start(clock)) {
        Delivery asked = feishu.says(Said.inGroup("1", "流动党员怎么管"));
        assertThat(post(running, "fei", asked).body()).isEqualTo("{}");
        assertThat(post(running, "fei", asked).statusCode()).isEqualTo(200);
        assertThat(post(running, "qqbot", qq.says(Said.inGroup("1", "流动党员怎么管"))).body())
            .isEqualTo("{\"op\":12}");
        assertThat(said.await(30, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(feishu.lines()).hasSize(1);
      assertThat(feishu.lines().getFirst().replyTo()).isEqualTo("om_1");
      assertThat(feishu.transcript().getFirst()).contains("流动");
      assertThat(qq.lines()).hasSize(1);
      assertThat(qq.lines().getFirst().replyTo()).isEqualTo("ROBOT1.0_1");
      assertThat(qq.lines().getFirst().seq()).isEqualTo(1);
      assertThat(qq.transcript()).isEqualTo(feishu.transcript());
    }
  }

  private void configure(FeishuPlatform feishu, QqPlatform qq) throws Exception {
    Files.writeString(
        folder.resolve("xuewei.yaml"),
        """
        index: {meaning: off}
        channels:
          fei: {kind: feishu, appId: "%s", appSecret: "%s", encryptKey: "%s",
                verificationToken: "%s", apiBase: "%s"}
          qqbot: {kind: qq, appId: "%s", secret: "%s", apiBase: "%s"}
        """
            .formatted(
                FeishuPlatform.APP_ID,
                FeishuPlatform.APP_SECRET,
                FeishuPlatform.ENCRYPT_KEY,
                FeishuPlatform.TOKEN,
                feishu.http.base(),
                QqPlatform.APP_ID,
                QqPlatform.SECRET,
                qq.http.base()));
  }

  private App.Running start(Clock clock) throws Exception {
    var config = ConfigReader.read(Optional.of(folder.resolve("xuewei.yaml")), Map.of());
    var free = config.withServer(new Config.Server("127.0.0.1", 0));
    return App.start(new DataFolder(folder), free, clock);
  }

  private HttpResponse<String> post(App.Running running, String channel, Delivery delivery)
      throws Exception {
    URI hook = URI.create("http://127.0.0.1:" + running.port() + "/hook/" + channel);
    return client.send(Signed.request(hook, delivery), BodyHandlers.ofString());
  }
}
