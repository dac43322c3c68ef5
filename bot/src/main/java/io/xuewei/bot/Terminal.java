package io.xuewei.bot;

import io.xuewei.bot.calendar.HolidayTable;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Patience;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A conversation in the terminal, as if in a group of one. Nothing of it is kept.
public final class Terminal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
  private static final String NAME = "terminal";
  private static final Message.Room ROOM = new Message.Room(NAME, true, "");
  private static final Message.Sender MEMBER = new Message.Sender("我", "我", false);

  private final Closing closing;
  private final Inbox inbox;
  private final Clock clock;
  private int said;

  private Terminal(Closing closing, Inbox inbox, Clock clock) {
    this.closing = closing;
    this.inbox = inbox;
    this.clock = clock;
  }

  /// Opens the library of a data folder; replies go to `out`.
  public static Terminal open(DataFolder data, Config config, Clock clock, PrintWriter out)
      throws IOException {
    var closing = new Closing();
    var knowledge = closing.add(KnowledgeBase.openToAsk(data, config, clock, LOG::warn));
    var store =
        closing.add(Store.open("jdbc:sqlite:file:terminal?mode=memory&cache=shared", clock));
    var people = new ChannelConfig.People(Set.of(MEMBER.id()), Set.of());
    var alone = new ChannelConfig.Webchat(NAME, people);
    var group = config.withChannels(List.of(alone));
    var pins = Store.pinsIn(data.database(config));
    var known = new Core.Known(knowledge, Optional.empty(), pins, HolidayTable.usual());
    var parts =
        new Core.Parts(known, store, List.of(new Screen(out)), clock, Patience.AT_A_KEYBOARD);
    Core core = Core.wire(group, parts, new Core.Threads(Runnable::run, Runnable::run));
    return new Terminal(closing, core.inbox(), clock);
  }

  /// Says something; returns when the reply, if there is one, is on the screen.
  public void say(String text) {
    String id = Integer.toString(++said);
    inbox.accept(
        new Message(
            NAME, id, ROOM, MEMBER, id, text, clock.instant(), true, List.of(), Optional.empty()));
  }

  @Override
  public void close() {
    closing.close();
  }

  private record Screen(PrintWriter out) implements Channel {

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public List<String> split(String text) {
      return List.of(text);
    }

    @Override
    public void send(Part part, Way way) {
      out.println(part.text());
      out.flush();
    }
  }
}
