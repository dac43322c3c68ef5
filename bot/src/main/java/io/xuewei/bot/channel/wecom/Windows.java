package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The chances to answer a message of the webhook: its stream, then the address that came with it.
final class Windows implements IncomingMessage.Windows {

  static final String STREAM = "stream";
  static final String RESPONSE = "response_url";

  private static final System.Logger LOG = System.getLogger(Windows.class.getName());
  private static final Duration RESPONSE_LIFE = Duration.ofHours(1);

  private final String channel;
  private final BaseAddress base;

  Windows(String channel, BaseAddress base) {
    this.channel = channel;
    this.base = base;
  }

  @Override
  public List<ReplyWindow> of(Fields body, Instant said) throws BadJson {
    String id = Streams.id(body.id("msgid"));
    var stream = new ReplyWindow(STREAM, id, said.plus(Streams.LIFE), 1);
    Optional<String> address = body.optionalText(RESPONSE).filter(text -> !text.isBlank());
    if (address.isEmpty()) {
      return List.of(stream);
    }
    if (base.own(address.get()).isEmpty()) {
      LOG.log(
          Level.WARNING,
          "channel {0}: a response_url is not used: it is not of the configured apiBase",
          channel);
      return List.of(stream);
    }
    return List.of(stream, new ReplyWindow(RESPONSE, address.get(), said.plus(RESPONSE_LIFE), 1));
  }
}
