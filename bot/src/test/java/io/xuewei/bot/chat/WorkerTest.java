package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.store.Tables;
import io.xuewei.knowledge.DocumentInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {

  @TempDir Path folder;
  private Chat chat;
  private Chat.Room branch;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    branch = chat.in("一支部");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private List<String> jobs() {
    return Tables.rows(chat.store(), "select status, tries from job order by id");
  }

  @Test
  void resumesAfterARestartWhatWasAcceptedAndInItsOrder() {
    chat.acceptOnly("一支部", "张三", "@学委 帮助");
    chat.acceptOnly("一支部", "张三", "@学委 流动党员怎么管");
    chat.acceptOnly("二支部", "李四", "@学委 帮助");
    chat.restart();
    assertThat(chat.channel.sent)
        .filteredOn(part -> part.roomId().equals("一支部"))
        .extracting(Part::inReplyTo)
        .containsExactly("m1", "m2");
    assertThat(chat.channel.sent).hasSize(3);
    chat.restart();
    assertThat(chat.channel.sent).hasSize(3);
  }

  @Test
  void triesAFailingJobAgainWithBackOff() {
    chat.sources.breaksOn("流动党员怎么管");
    branch.says("张三", "@学委 流动党员怎么管").botIsSilent();
    branch.says("李四", "@学委 帮助").botIsSilent();
    chat.sources.breaksOn("");
    chat.pass(Duration.ofMillis(999));
    assertThat(chat.channel.sent).isEmpty();
    chat.pass(Duration.ofMillis(1));
    assertThat(chat.channel.sent).extracting(Part::inReplyTo).containsExactly("m1", "m2");
  }

  @Test
  void apologisesAfterFiveTriesAndGoesOn() {
    chat.sources.breaksOn("流动党员怎么管");
    branch.says("张三", "@学委 流动党员怎么管").says("李四", "@学委 帮助");
    for (String wait : List.of("PT1S", "PT5S", "PT30S", "PT2M")) {
      assertThat(chat.channel.sent).isEmpty();
      chat.pass(Duration.parse(wait));
    }
    assertThat(chat.channel.sent).extracting(Part::inReplyTo).containsExactly("m1", "m2");
    assertThat(chat.channel.sent.getFirst().text()).isEqualTo("抱歉,刚才这条没有处理成功,请再发一次。");
    assertThat(jobs()).containsExactly("failed|5", "done|1");
    assertThat(Tables.rows(chat.store(), "select content from message")).containsOnly("-");
  }

  @Test
  void failsSilentlyWhenNobodyAskedIt() {
    chat.sources.breaksOn("流动党员怎么管");
    branch.says("张三", "流动党员怎么管");
    for (String wait : List.of("PT1S", "PT5S", "PT30S", "PT2M")) {
      chat.pass(Duration.parse(wait));
    }
    assertThat(jobs()).containsExactly("failed|5");
    assertThat(chat.channel.sent).isEmpty();
  }

  @Test
  void losesNothingWhileTheDiskIsFull() {
    String passage = "学习。".repeat(20_000);
    chat.sources.add("long", DocumentInfo.titled("长文"), List.of(), passage);
    chat.sources.knows("学什么", 0.9, chat.sources.cite("long", 0, passage));
    chat.acceptOnly("一支部", "张三", "@学委 学什么");
    Tables.write(chat.store(), "pragma max_page_count = 1");
    for (int i = 0; i < 10; i++) {
      chat.pass(Duration.ofMinutes(10));
    }
    assertThat(chat.channel.sent).isEmpty();
    assertThat(jobs()).as("the disk's fault is not the job's").containsExactly("waiting|0");

    Tables.write(chat.store(), "pragma max_page_count = 100000");
    chat.pass(Duration.ZERO);
    chat.pass(Duration.ZERO);
    assertThat(chat.channel.sent).hasSize(1);
    assertThat(jobs()).containsExactly("done|1");
  }

  @Test
  void doesAJobOnlyOnceHoweverOftenItIsCompleted() {
    chat.acceptOnly("一支部", "张三", "@学委 帮助");
    Journal journal = chat.store().journal();
    Job job = journal.next(new Place("hall", "一支部"), chat.clock.instant()).orElseThrow();
    var part = new Part("p", "hall", "一支部", "m1", "一", 1, 1, List.of(), Optional.empty());
    journal.complete(job, List.of(part), List.of());
    journal.complete(job, List.of(part), List.of());
    journal.giveUp(job, List.of(part));
    assertThat(Tables.rows(chat.store(), "select id, status from part"))
        .containsExactly("p|waiting");
  }
}
