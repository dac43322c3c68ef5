package io.xuewei.bot.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.Inbox;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// How the long connection begins, ends and is dialled anew.
class WecomSocketLinkTest extends WecomSocketScene {

  @Test
  void subscribesFirst() throws Exception {
    connect();

    JsonNode body = gateway.frame("aibot_subscribe").get("body");
    assertThat(body).isEqualTo(Trees.of("{\"bot_id\":\"aibTESTBOT01\",\"secret\":\"S3cret\"}"));
  }

  @Test
  void aWrongSecretIsRefusedAndTriedAgainLater() {
    open(UNHURRIED, "wrong", stored::add);

    await(State.REFUSED);

    assertThat(channel.status().problem()).contains("aibot_subscribe answered errcode 40001");
    awaitPauses(1);
    assertThat(pauses).containsExactly(Duration.ofMinutes(1));
    redials.release();
    awaitPauses(2);
    assertThat(channel.toString() + channel.status()).doesNotContain("wrong");
  }

  @Test
  void whoeverTookTheConnectionIsNotFoughtOver() throws Exception {
    connect();
    redials.release(100);
    gateway.frame("aibot_subscribe");
    gateway.displace();

    await(State.DISPLACED);

    channel.close();
    assertThat(pauses).isEmpty();
    assertThat(channel.status().state()).isEqualTo(State.DISPLACED);
  }

  @Test
  void anotherProgramMayTakeTheConnection() throws Exception {
    connect();
    WecomSocketChannel first = channel;
    open(UNHURRIED, "S3cret", stored::add);
    await(State.CONNECTED);
    WecomSocketChannel second = channel;

    channel = first;
    await(State.DISPLACED);

    channel = second;
    assertThat(told(Said.inGroup("1", "一")).text()).isEqualTo("一");
    assertThat(stored).isEmpty();
  }

  @Test
  void aConnectionOnWhichNothingComesIsDialledAnew() throws Exception {
    connect(new LongConnection.Timing(SHORT, LONG));
    gateway.frame("ping");
    gateway.frame("ping");
    gateway.frame("ping");
    assertThat(channel.status().state()).isEqualTo(State.CONNECTED);
    gateway.mute(true);

    await(State.CONNECTING);

    assertThat(channel.status().problem()).contains("no answer to 2 heartbeats");
    gateway.mute(false);
    redials.release(100);
    await(State.CONNECTED);
  }

  @Test
  void beatsThoughFramesComeAllTheTime() throws Exception {
    connect();
    clock.pass(LONG);
    told(Said.inGroup("1", "一"));

    assertThat(gateway.frame("ping").at("/headers/req_id").asText()).startsWith("ping_");
  }

  @Test
  void aMessageThatCannotBeStoredEndsTheConnection() throws Exception {
    var full = new CompletableFuture<Void>();
    open(
        UNHURRIED,
        "S3cret",
        message -> {
          if (!full.isDone()) {
            throw new Inbox.NotStored("the disk is full", new java.io.IOException());
          }
          return stored.add(message);
        });
    await(State.CONNECTED);
    gateway.says(Said.inGroup("1", "一"));
    await(State.CONNECTING);

    full.complete(null);
    redials.release();
    await(State.CONNECTED);
    gateway.repeat();

    assertThat(next().text()).isEqualTo("一");
  }
}
