package io.xuewei.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed at random points under load, twenty times. Nothing that was acknowledged
/// may be lost, and nothing may be answered twice.
class KillTest {

  private static final int ROUNDS = 20;
  private static final int ROOMS = 4;
  private static final List<String> TEXTS = List.of("@学委 帮助", "@学委 借书能借几天", "@学委 我的记录", "签到");

  private final Random random = new Random(20_260_101);
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void whateverWasAcknowledgedIsAnsweredOnceThoughTheServerIsKilledTwentyTimes() throws Exception {
    try (var receiver = new ReplyReceiver(TestData.REPLY_SECRET);
        var sender = new SignedSender(TestData.SECRET)) {
      TestData.fill(folder, receiver.url());
      List<Talker> talkers = new ArrayList<>();
      for (int i = 0; i < ROOMS; i++) {
        talkers.add(new Talker(sender, "room-" + i));
      }
      for (int round = 0; round < ROUNDS; round++) {
        killOnce(talkers, round % 5 == 4);
      }
      boolean complete = finish(receiver);
      long doubled = receiver.replies().values().stream().filter(r -> r.size() > 1).count();
      long lost = acknowledged.stream().filter(id -> !receiver.replies().containsKey(id)).count();
      System.err.printf(
          "%d kills, %d acknowledged, %d lost, %d doubled, %d sent again under their id%n",
          ROUNDS, acknowledged.size(), lost, doubled, receiver.repeated());

      assertThat(complete).isTrue();
      assertThat(lost).isZero();
      assertThat(doubled).isZero();
      assertThat(receiver.refused()).isZero();
      assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * ROOMS);
    }
  }

  private void killOnce(List<Talker> talkers, boolean whileStarting) throws Exception {
    try (var server = ServerProcess.start(folder, "serve", "--port", "0")) {
      if (whileStarting) {
        server.endsWithin(200 + random.nextInt(1_500));
        return;
      }
      URI hook = server.address().resolve("/hook/other");
      var enough = new CountDownLatch(1 + random.nextInt(60));
      List<Thread> threads =
          talkers.stream()
              .map(talker -> Thread.ofVirtual().start(() -> talker.talk(hook, enough)))
              .toList();
      enough.await(10, TimeUnit.SECONDS);
      server.endsWithin(random.nextInt(40));
      server.kill();
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private boolean finish(ReplyReceiver receiver) throws Exception {
    try (var server = ServerProcess.start(folder, "serve", "--port", "0")) {
      server.address();
      return receiver.awaitReplies(Set.copyOf(acknowledged), 60);
    }
  }

  /// Says one thing after the other in its room. What was not acknowledged it says again, under the
  /// same id.
  private final class Talker {

    private final SignedSender sender;
    private final String room;
    private int next;

    Talker(SignedSender sender, String room) {
      this.sender = sender;
      this.room = room;
    }

    void talk(URI hook, CountDownLatch enough) {
      boolean alive = true;
      while (alive) {
        alive = sayNext(hook);
        enough.countDown();
      }
    }

    private boolean sayNext(URI hook) {
      String id = room + "-" + next;
      try {
        int status = sender.say(hook, room, id, TEXTS.get(next % TEXTS.size())).statusCode();
        if (status == 202 || status == 200) {
          acknowledged.add(id);
          next++;
        }
        return true;
      } catch (IOException killed) {
        return false;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
