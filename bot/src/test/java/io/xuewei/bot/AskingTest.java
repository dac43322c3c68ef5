package io.xuewei.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Pins;
import io.xuewei.bot.answer.References;
import io.xuewei.bot.chat.Choice;
import io.xuewei.bot.chat.Dialogue;
import io.xuewei.bot.chat.Dialogues;
import io.xuewei.bot.chat.KnowledgeEntry.Quoted;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.SampleSources;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.wire.AnswerObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskingTest {

  private static final Dialogues NONE =
      new Dialogues() {
        @Override
        public Optional<Dialogue> own(Place place, Member member, Instant since) {
          return Optional.empty();
        }

        @Override
        public Optional<Dialogue> latest(Place place, Instant since) {
          return Optional.empty();
        }
      };

  private final SampleSources sources = new SampleSources();

  private Asking asking(Pins pins) {
    var memory = new Memory(_ -> Choice.NOTHING, NONE, pins, new Roles(Map.of(), Map.of()));
    var clock = new SettableClock("2025-06-12T19:00");
    return new Asking(new Answerer(sources, memory, Texts.load(), clock));
  }

  private Pins pinned() {
    var quote = References.of(List.of(sources.cite("mobile", 0, "流动党员外出前应当报告。"))).getFirst();
    var pin =
        new Pins.Pin(
            1,
            List.of("外出要不要报告"),
            List.of(new Quoted(quote, "0123456789abcdef", true)),
            LocalDate.of(2025, 12, 31),
            Optional.empty());
    return _ -> List.of(pin);
  }

  @Test
  void givesAStandardAnswerAsAnAnswerThatIsSure() {
    AnswerObject answer = asking(pinned()).apply("请问外出要报告吗");
    assertThat(answer.outcome()).isEqualTo(AnswerObject.ANSWERED);
    assertThat(answer.confidence()).isEqualTo(1);
    assertThat(answer.text()).contains("《云溪区流动党员管理服务办法》", "标准回答（有效期至2025年12月31日）");
    var citation = answer.citations().getFirst();
    String text = sources.document("mobile").orElseThrow().text();
    assertThat(text.substring(citation.start(), citation.end())).isEqualTo(citation.quote());
    assertThat(citation.quote()).isEqualTo("流动党员外出前应当报告。");
  }

  @Test
  void asksTheLibraryOtherwise() {
    assertThat(asking(pinned()).apply("外出不要报告吗").outcome()).isEqualTo(AnswerObject.REFUSED);
    assertThat(asking(Pins.none()).apply("流动党员怎么管").confidence()).isEqualTo(0.9);
  }
}
