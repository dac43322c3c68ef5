package io.xuewei.bot.running.golden;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.wecom.WecomGateway;
import io.xuewei.bot.channel.wecom.WecomPlatform;
import io.xuewei.bot.chat.Texts;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// WeCom: bots are told only what mentions them, and what they say is Markdown.
final class WecomSurfaces {

  private static final String GROUP = "wr1001";

  private WecomSurfaces() {}

  /// The long connection.
  static final class Socket implements Surface {

    private static final String SECRET = "secretOfTheLongConnection";

    private final WecomGateway gateway = new WecomGateway("aibTEST", SECRET);

    @Override
    public String name() {
      return "wecom-socket";
    }

    @Override
    public String room() {
      return GROUP;
    }

    @Override
    public String config() {
      return "{kind: wecom, mode: socket, botId: aibTEST, secret: %s, socketBase: \"%s\", organisers: [\"2003\"]}"
          .formatted(SECRET, gateway.address());
    }

    @Override
    public void connect(URI server) throws Exception {
      gateway.frame("aibot_subscribe");
    }

    @Override
    public void says(Said said) {
      gateway.says(said);
    }

    @Override
    public List<String> transcript() {
      return gateway.transcript(GROUP);
    }

    @Override
    public boolean markdown() {
      return true;
    }

    @Override
    public boolean overhears() {
      return false;
    }

    @Override
    public void close() {
      gateway.close();
    }
  }

  /// The webhook.
  static final class Webhook implements Surface {

    private static final String TOKEN = "T0kenForGroupAide2026";
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final String looking = Texts.load().say("wecom.looking");
    private final WecomPlatform platform;

    Webhook() throws IOException {
      platform =
          new WecomPlatform(new WecomPlatform.Settings(TOKEN, KEY, ""), InstantSource.system());
    }

    @Override
    public String name() {
      return "wecom-webhook";
    }

    @Override
    public String room() {
      return GROUP;
    }

    @Override
    public String config() {
      return "{kind: wecom, mode: webhook, token: %s, encodingAesKey: %s, apiBase: \"%s\", organisers: [\"2003\"]}"
          .formatted(TOKEN, KEY, platform.base());
    }

    @Override
    public void connect(URI server) {
      platform.hook(WecomPlatform.over(server.resolve("/hook/" + name())));
    }

    @Override
    public void says(Said said) throws Exception {
      platform.says(said);
    }

    /// A stream that shows that an answer is coming is none yet.
    @Override
    public List<String> transcript() {
      return platform.transcript(GROUP).stream()
          .filter(text -> !text.isBlank() && !text.equals(looking))
          .toList();
    }

    @Override
    public boolean markdown() {
      return true;
    }

    @Override
    public boolean overhears() {
      return false;
    }

    @Override
    public void close() {
      platform.close();
    }
  }
}
