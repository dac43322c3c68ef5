package io.xuewei.bot.running.golden;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.dingtalk.DingtalkGateway;
import io.xuewei.bot.channel.dingtalk.DingtalkPlatform;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// DingTalk: robots are told only what mentions them, and what they say is Markdown.
final class DingtalkSurfaces {

  private static final String SECRET = "secretOfTheRobot";

  private DingtalkSurfaces() {}

  /// The stream.
  static final class Stream implements Surface {

    private final DingtalkGateway gateway =
        new DingtalkGateway("dingrobot0001", SECRET, InstantSource.system());

    @Override
    public String name() {
      return "dingtalk-stream";
    }

    @Override
    public String room() {
      return "1001";
    }

    @Override
    public String config() {
      return "{kind: dingtalk, clientId: dingrobot0001, clientSecret: %s, apiBase: \"%s\", socketBase: \"%s\", organisers: [\"2003\"]}"
          .formatted(SECRET, gateway.base(), gateway.socketBase());
    }

    @Override
    public void connect(URI server) throws Exception {
      gateway.awaitConnection();
    }

    @Override
    public void says(Said said) {
      gateway.says(said);
    }

    @Override
    public List<String> transcript() {
      return gateway.transcript("1001");
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

  /// The HTTP callback.
  static final class Webhook implements Surface {

    private static final String URL_KEY = "keyInTheAddress-0001";

    private final DingtalkPlatform platform =
        new DingtalkPlatform("dingrobot0001", SECRET, InstantSource.system());

    @Override
    public String name() {
      return "dingtalk-webhook";
    }

    @Override
    public String room() {
      return "1001";
    }

    @Override
    public String config() {
      return "{kind: dingtalk, mode: webhook, clientId: dingrobot0001, clientSecret: %s, urlKey: %s, apiBase: \"%s\", organisers: [\"2003\"]}"
          .formatted(SECRET, URL_KEY, platform.base());
    }

    @Override
    public void connect(URI server) {
      platform.hook(server.resolve("/hook/" + name() + "?key=" + URL_KEY));
    }

    @Override
    public void says(Said said) throws Exception {
      int status = platform.says(said);
      if (status != 200) {
        throw new AssertionError("the callback was answered " + status);
      }
    }

    @Override
    public List<String> transcript() {
      return platform.transcript("1001");
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
