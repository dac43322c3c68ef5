package io.xuewei.bot.channel.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes and goes over the reverse connection.
class OnebotReverseChannelTest extends OnebotReverseScene {

  @Test
  void aMessageIsStoredAndAnsweredOverTheSameConnection() throws Exception {
    FakeOnebot qq = dialled();

    qq.says(Said.inGroup("1", "流动党员怎么管?"));
    awaitStored(1);
    send("group-1001", stored.getFirst().id(), "《通知》:\n[CQ:at,qq=all]“每季度”");

    assertThat(stored.getFirst().text()).isEqualTo("流动党员怎么管?");
    assertThat(stored.getFirst().mentionsBot()).isTrue();
    assertThat(qq.sent)
        .containsExactly(
            new FakeOnebot.Sent("group-1001", "《通知》:\n[CQ:at,qq=all]“每季度”", "-1000001", List.of()));
    assertThat(qq.transcript()).containsExactly("张三: 流动党员怎么管?", "学委: 《通知》:\n[CQ:at,qq=all]“每季度”");
    assertThat(traffic.of("qq", Traffic.Event.RECEIVED)).isEqualTo(1);
  }

  @Test
  void aMemberAloneIsAnsweredAlone() throws Exception {
    FakeOnebot qq = dialled();

    qq.says(Said.alone("2", "签到"));
    awaitStored(1);
    send(stored.getFirst().room().id(), "", "已签到");

    assertThat(stored.getFirst().room()).isEqualTo(new Message.Room("private-2001", true, ""));
    assertThat(qq.sent).containsExactly(new FakeOnebot.Sent("private-2001", "已签到", "", List.of()));
  }

  @Test
  void aRepetitionIsNotStoredTwice() {
    FakeOnebot qq = dialled();

    qq.says(Said.inGroup("1", "一"));
    qq.says(Said.inGroup("1", "一"));
    qq.says(Said.inGroup("2", "二"));
    awaitStored(2);

    assertThat(stored).extracting(Message::text).containsExactly("一", "二");
    assertThat(traffic.of("qq", Traffic.Event.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void whatWasQuotedIsAskedFor() {
    FakeOnebot qq = dialled();

    qq.says(Said.inGroup("3", "这条还有效吗").quoting("第八条 每季度核对一次。"));
    awaitStored(1);

    assertThat(stored.getFirst().quoted()).contains("第八条 每季度核对一次。");
    assertThat(qq.asked).containsExactly("get_msg");
  }

  @Test
  void aQuoteOfTheBotsOwnWordsSpeaksToItEvenAfterARestart() throws Exception {
    FakeOnebot qq = dialled();
    send("group-1001", "", "请于周五前交学习心得");
    server.close();
    channel.close();
    channel = channel(Duration.ofSeconds(10));
    server = serve(channel);
    var again = new FakeOnebot(address(server, ""), TOKEN, new OnebotEvents(SELF, false), clock);
    fakes.add(again);
    again.knows(qq);
    again.dial();

    again.says(
        new Said("9", "1001", false, "2001", "张三", "能晚点吗", false, Optional.of("请于周五"), false));
    awaitStored(1);

    assertThat(stored.getFirst().mentionsBot()).isTrue();
    assertThat(stored.getFirst().quoted()).contains("请于周五前交学习心得");
  }

  @Test
  void aQuoteThatIsNotToldDoesNotHoldUpTheMessage() {
    FakeOnebot qq = dialled();
    qq.failsOnce(1200);

    qq.says(Said.inGroup("3", "这条还有效吗").quoting("第八条 每季度核对一次。"));
    qq.says(Said.inGroup("4", "后来的"));
    awaitStored(2);

    assertThat(stored).extracting(Message::text).containsExactly("这条还有效吗", "后来的");
    assertThat(stored.getFirst().quoted()).isEmpty();
  }

  @Test
  void aFullDiskLosesNothing() {
    FakeOnebot qq = dialled();
    fullDisk.set(3);

    qq.says(Said.inGroup("1", "一"));
    qq.says(Said.inGroup("2", "二"));
    awaitStored(2);

    assertThat(stored).extracting(Message::text).containsExactly("一", "二");
    assertThat(world.pauses).hasSize(3);
  }

  @Test
  void whatIsNotAnsweredIsTriedAgain() {
    channel.close();
    server.close();
    channel = channel(Duration.ofMillis(20));
    server = serve(channel);
    FakeOnebot qq = dialled();
    qq.staysSilentOnce();

    NotSent failure = failure();

    assertThat(failure.remedy()).isEqualTo(Remedy.LATER);
    assertThat(failure).hasMessageContaining("was not answered");
  }

  @Test
  void aCutLineEndsTheWaitForAnAnswer() throws Exception {
    FakeOnebot qq = dialled();
    qq.staysSilentOnce();
    var failing = java.util.concurrent.CompletableFuture.supplyAsync(this::failure);
    FakeOnebot.await(() -> !qq.asked.isEmpty());

    qq.drop();

    assertThat(failing.get(5, java.util.concurrent.TimeUnit.SECONDS).remedy())
        .isEqualTo(Remedy.LATER);
  }

  @ParameterizedTest
  @CsvSource({"100,NONE", "1400,NONE", "1404,NONE", "1200,LATER", "-1,LATER"})
  void failuresTellWhatMayHelp(int retcode, Remedy remedy) {
    FakeOnebot qq = dialled();
    qq.failsOnce(retcode);

    assertThat(failure().remedy()).isEqualTo(remedy);
  }

  @Test
  void whatIsPutOffCountsAsSent() throws Exception {
    FakeOnebot qq = dialled();
    qq.putsOffOnce();

    send("group-1001", "", "好");

    assertThat(qq.asked).containsExactly("send_group_msg");
  }

  @Test
  void oddFramesAreNoMatter() {
    FakeOnebot qq = dialled();

    for (String odd :
        List.of(
            "",
            "[]",
            "nonsense",
            "{\"post_type\":7}",
            "{\"post_type\":\"message\"}",
            "{\"echo\":\"nobody-asked\",\"status\":\"ok\"}",
            "{\"post_type\":\"message\",\"message\":[1]}")) {
      qq.tell(odd);
    }
    qq.says(Said.inGroup("1", "一"));
    awaitStored(1);

    assertThat(stored).hasSize(1);
  }

  @Test
  void pushesButNotTooFast() {
    assertThat(channel.allowance().pushes()).isTrue();
    assertThat(channel.allowance().limits())
        .containsExactly(
            new io.xuewei.bot.chat.Allowance.Limit(
                io.xuewei.bot.chat.Allowance.Scope.ROOM, 1, Duration.ofSeconds(2)));
  }
}
