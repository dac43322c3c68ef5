package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.knowledge.FakeUpkeep;
import io.xuewei.bot.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A chat with the whole kernel behind it, on real SQLite, in the test's own thread.
///
/// ```java
/// chat.in("一支部").says("张三", "@学委 流动党员怎么管").botSays("……");
/// ```
///
/// Members' codes are their names with `code-` before them. 王组织 is an organiser, 李管理 an admin.
public final class Chat implements AutoCloseable {

  public final SettableClock clock = new SettableClock("2025-06-12T19:00");
  public final RecordingChannel channel = new RecordingChannel();

  /// Pushes to one group, and stands in for the group 机关.
  public final RecordingChannel robot = new RecordingChannel("robot");

  public final SampleSources sources = new SampleSources();
  public final FakeUpkeep upkeep = new FakeUpkeep(clock);
  private final Path file;
  private final Kernel.Knowing knowing;
  private Kernel kernel;
  private List<ReplyWindow> windows = List.of();
  private int messages;

  /// @param folder a temporary one
  public Chat(Path folder) {
    file = folder.resolve("xuewei.db");
    knowing = new Kernel.Knowing(sources, Optional.of(upkeep));
    kernel = start();
  }

  /// With a library in the place of the [#sources].
  public Chat(Path folder, Sources library) {
    file = folder.resolve("xuewei.db");
    knowing = new Kernel.Knowing(library, Optional.of(upkeep));
    kernel = start();
  }

  private Kernel start() {
    var channels =
        new Channels(
            Map.of("hall", channel, "robot", robot),
            Set.of("robot"),
            Map.of(new Place("hall", "机关"), "robot"));
    return Kernel.on(file, channels, knowing, Runnable::run, clock);
  }

  public Store store() {
    return kernel.store();
  }

  /// What admins' programs know and do about what goes out.
  public Deliveries deliveries() {
    return kernel.deliveries();
  }

  /// A group is told something although nobody asked.
  ///
  /// @param worth for how long it is worth telling
  public void tell(String room, String text, Duration worth) {
    try {
      Instant until = clock.instant().plus(worth);
      kernel.deliveries().notices().post(new Place("hall", room), text, text, until);
    } catch (NoticeBoard.NoSuchGroup e) {
      throw new AssertionError(e);
    }
  }

  /// From now on messages come with these windows.
  public void windows(ReplyWindow... windows) {
    this.windows = List.of(windows);
  }

  /// A window that closes after that time from now.
  public ReplyWindow window(String kind, Duration open, int uses) {
    return new ReplyWindow(kind, "https://secret/" + kind, clock.instant().plus(open), uses);
  }

  /// Time passes, and whatever is due then is done.
  public void pass(Duration time) {
    clock.pass(time);
    kernel.runDue();
  }

  /// The process dies and is started again on the same file.
  public void restart() {
    kernel.store().close();
    kernel = start();
    kernel.runDue();
  }

  /// Nobody works the message off: the process died behind the acknowledgement.
  public void acceptOnly(String room, String member, String text) {
    kernel.store().inbox().accept(message(room, member, text, Optional.empty()));
  }

  /// A platform begins to use its message ids again from the first.
  public void messageIdsStartOver() {
    messages = 0;
  }

  public Room in(String room) {
    return new Room(room, false);
  }

  public Room alone(String member) {
    return new Room("with-" + member, true);
  }

  private Message message(String room, String member, String text, Optional<String> quoted) {
    messages++;
    return new Message(
        "hall",
        "key-" + messages,
        new Message.Room(room, room.startsWith("with-"), room),
        new Message.Sender("code-" + member, member, false),
        "m" + messages,
        text,
        clock.instant(),
        false,
        List.of(),
        quoted,
        windows);
  }

  @Override
  public void close() {
    kernel.store().close();
  }

  /// A group, or a member alone with the bot.
  public final class Room {

    private final String id;
    private int heard;

    private Room(String id, boolean direct) {
      this.id = id;
      assertThat(id.startsWith("with-")).isEqualTo(direct);
      heard = said().size();
    }

    private List<Part> said() {
      return channel.sent.stream().filter(part -> part.roomId().equals(id)).toList();
    }

    public Room says(String member, String text) {
      heard = said().size();
      kernel.inbox().accept(message(id, member, text, Optional.empty()));
      return this;
    }

    /// An organiser wants something, whatever the words.
    ///
    /// @return what the bot says to it
    public String wants(String member, Organising wish) {
      Message message = message(id, member, "@学委 ……", Optional.empty());
      return answer(kernel.desk().take(kernel.desk().study().organise(message, wish)));
    }

    /// A member wants something about their own data, whatever the words.
    ///
    /// @return what the bot says to it
    public String wants(String member, OwnData wish) {
      Message message = message(id, member, "@学委 ……", Optional.empty());
      return answer(kernel.desk().take(kernel.desk().study().own(message, wish)));
    }

    private static String answer(Turn turn) {
      return turn.reply().map(reply -> reply.text()).orElse("");
    }

    /// Something that the platform delivers only now.
    public Room said(String member, Duration ago, String text) {
      heard = said().size();
      Message message = message(id, member, text, Optional.empty());
      kernel.inbox().accept(message.sentAt(clock.instant().minus(ago)));
      return this;
    }

    public Room replies(String member, String quoted, String text) {
      heard = said().size();
      kernel.inbox().accept(message(id, member, text, Optional.of(quoted)));
      return this;
    }

    /// The bot's one reply to what was said last.
    public Room botSays(String text) {
      assertThat(news()).extracting(Part::text).containsExactly(text);
      return this;
    }

    public Room botSays(Consumer<Part> check) {
      assertThat(news()).singleElement().satisfies(check);
      return this;
    }

    public Room botIsSilent() {
      assertThat(news()).isEmpty();
      return this;
    }

    /// What the bot replied to what was said last.
    public List<Part> news() {
      List<Part> all = said();
      return all.subList(heard, all.size());
    }
  }
}
