package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.transport.BackOff;
import io.xuewei.bot.transport.Transport;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who the bot is among those that are mentioned. Asked for in the background from [#open] on,
/// again and again until Feishu tells; until then the bot is who has its name.
final class BotIdentity implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(BotIdentity.class.getName());

  private final String channel;
  private final String name;
  private final Api api;
  private final Transport transport;

  private volatile Optional<String> openId = Optional.empty();
  private volatile Optional<String> problem = Optional.empty();
  private volatile @Nullable Thread asking;

  /// @param channel whose log lines name it
  /// @param name how the bot is mentioned
  BotIdentity(String channel, String name, Api api, Transport transport) {
    this.channel = channel;
    this.name = name;
    this.api = api;
    this.transport = transport;
  }

  /// Whether somebody that is mentioned is the bot.
  boolean is(String mentionedId, String mentionedName) {
    return openId.map(mentionedId::equals).orElseGet(() -> mentionedName.equals(name));
  }

  /// Why it is not known yet, once asking has failed.
  Optional<String> problem() {
    return problem;
  }

  /// Begins to ask.
  void open() {
    asking = Thread.ofVirtual().name("feishu-identity-" + channel).start(this::ask);
  }

  /// Asks until it is told, or interrupted.
  void ask() {
    var backOff = new BackOff(transport.random());
    while (openId.isEmpty()) {
      try {
        openId = Optional.of(api.botOpenId());
        problem = Optional.empty();
      } catch (NotSent failed) {
        note(String.valueOf(failed.getMessage()));
        if (!waited(backOff)) {
          return;
        }
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private boolean waited(BackOff backOff) {
    try {
      transport.pause().of(backOff.next());
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }

  private void note(String why) {
    if (problem.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "channel {0}: the bot goes by its name until Feishu tells its open_id: {1}",
          channel,
          why);
    }
    problem = Optional.of(why);
  }

  /// Asks no more.
  @Override
  public void close() {
    Thread thread = asking;
    if (thread != null) {
      thread.interrupt();
    }
  }
}
