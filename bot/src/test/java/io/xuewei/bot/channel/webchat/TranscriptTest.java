package io.xuewei.bot.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private final Transcript transcript = new Transcript("run1");

  @Test
  void whoComesNewGetsEverythingAfterAReset() throws Exception {
    say("a", "b");

    assertThat(events(transcript.subscribe(""))).containsExactly("reset", "run1-1 a", "run1-2 b");
  }

  @Test
  void whoComesBackGetsWhatWasMissed() throws Exception {
    say("a", "b", "c");

    assertThat(events(transcript.subscribe("run1-1"))).containsExactly("run1-2 b", "run1-3 c");
    assertThat(events(transcript.subscribe("run1-3"))).isEmpty();
  }

  @Test
  void whoComesBackAfterARestartGetsEverything() throws Exception {
    say("a");

    assertThat(events(transcript.subscribe("run0-7"))).containsExactly("reset", "run1-1 a");
  }

  @Test
  void whoIsThereHearsWhatIsSaid() throws Exception {
    Subscriber subscriber = transcript.subscribe("");
    say("a");

    assertThat(events(subscriber)).containsExactly("reset", "run1-1 a");
  }

  @Test
  void aPartThatIsSentAgainShowsOnce() throws Exception {
    say("a", "a");

    assertThat(events(transcript.subscribe(""))).containsExactly("reset", "run1-1 a");
  }

  @Test
  void whatWasNotStoredDoesNotShow() throws Exception {
    assertThat(transcript.addIf(line("a"), () -> false)).isFalse();

    assertThat(events(transcript.subscribe(""))).containsExactly("reset");
  }

  @Test
  void onlyTheLastLinesAreKept() throws Exception {
    IntStream.rangeClosed(1, Transcript.KEPT + 3).forEach(i -> say("line" + i));

    List<String> events = events(transcript.subscribe(""));
    assertThat(events)
        .hasSize(Transcript.KEPT + 1)
        .contains("run1-4 line4")
        .doesNotContain("run1-3 line3");
  }

  @Test
  void onlySoManyListen() throws Exception {
    for (int i = 0; i < Transcript.MOST_SUBSCRIBERS; i++) {
      transcript.subscribe("");
    }

    assertThatThrownBy(() -> transcript.subscribe("")).isInstanceOf(Transcript.TooMany.class);
  }

  @Test
  void whoDoesNotKeepUpIsLetGo() throws Exception {
    Subscriber slow = transcript.subscribe("");
    IntStream.range(0, 3_000).forEach(i -> say("line" + i));

    assertThat(slow.open()).isFalse();
  }

  private void say(String... ids) {
    for (String id : ids) {
      transcript.add(line(id));
    }
  }

  private static Line line(String id) {
    return new Line(id, "张三", false, id, "", null, null, List.of());
  }

  private static List<String> events(Subscriber subscriber) throws InterruptedException {
    List<String> events = new ArrayList<>();
    Optional<Event> event = subscriber.next(Duration.ZERO);
    while (event.isPresent()) {
      events.add(event.map(TranscriptTest::text).get());
      event = subscriber.next(Duration.ZERO);
    }
    return events;
  }

  private static String text(Event event) {
    return event.name().equals("reset")
        ? "reset"
        : event.id() + " " + event.data().replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
  }
}
