package io.xuewei.bot.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.web.Operation;
import io.xuewei.bot.web.Services;
import io.xuewei.bot.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A bot's webhook behind the real server, and WeCom's platform in front of it.
class WecomOverHttpTest {

  private static final String TOKEN = "T0kenForGroupAide2026";
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private static final Duration LONG = Duration.ofSeconds(20);

  private final CompletableFuture<Message> stored = new CompletableFuture<>();
  private WecomPlatform platform;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    platform =
        new WecomPlatform(new WecomPlatform.Settings(TOKEN, KEY, ""), InstantSource.system());
    server = new WebServer(new Config.Server("127.0.0.1", 0), List.of(), InstantSource.system());
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    platform.close();
  }

  private WecomWebhookChannel serve(Duration answer) {
    var config =
        new ChannelConfig.WecomWebhook(
            "wecom",
            Credential.of(TOKEN),
            Credential.of(KEY),
            "",
            platform.base(),
            ChannelConfig.People.NONE);
    var channel =
        new WecomWebhookChannel(
            config,
            "学委",
            new TestTransport(InstantSource.system()).transport(),
            new Streams.Patience(answer, LONG));
    server.ready(
        new Services(
            List.of(channel),
            stored::complete,
            () -> 0,
            _ -> {
              throw new AssertionError("nobody asks here");
            },
            mock(Holdings.class),
            mock(Upkeep.class),
            mock(Deliveries.class),
            new Operation(new Traffic(), () -> Receipts.Unsent.NONE)));
    platform.hook(
        WecomPlatform.over(URI.create("http://127.0.0.1:" + server.port() + "/hook/wecom")));
    return channel;
  }

  private static void answer(WecomWebhookChannel channel, Message to)
      throws NotSent, InterruptedException {
    var part =
        new Part(
            "p1", "wecom", to.room().id(), to.id(), "每季度核对一次。", 1, 1, List.of(), Optional.empty());
    channel.send(part, new Way.Within(to.windows().getFirst(), to.id(), 1));
  }

  @Test
  void aQuickAnswerComesWithTheResponse() throws Exception {
    WecomWebhookChannel channel = serve(LONG);
    var sent =
        stored.thenAcceptAsync(
            message -> {
              try {
                answer(channel, message);
              } catch (NotSent | InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            Thread::startVirtualThread);

    platform.says(Said.inGroup("1", "流动党员怎么管"));

    assertThat(platform.transcript("wr1001")).containsExactly("每季度核对一次。");
    sent.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aSlowAnswerReplacesTheWordThatItIsLookedFor() throws Exception {
    WecomWebhookChannel channel = serve(Duration.ZERO);
    platform.says(Said.alone("1", "流动党员怎么管"));
    assertThat(platform.transcript()).containsExactly("正在查找，请稍候……");

    answer(channel, stored.get(20, TimeUnit.SECONDS));

    long end = System.nanoTime() + LONG.toNanos();
    while (!platform.transcript("2001").equals(List.of("每季度核对一次。"))) {
      assertThat(System.nanoTime()).as("still " + platform.transcript()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
