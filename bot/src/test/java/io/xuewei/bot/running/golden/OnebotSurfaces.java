package io.xuewei.bot.running.golden;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.onebot.FakeOnebot;
import io.xuewei.bot.channel.onebot.FakeOnebotHttp;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// QQ over OneBot 11, which tells everything that is said in a group.
final class OnebotSurfaces {

  private static final String TOKEN = "tokenOfTheOnebot";
  private static final String SECRET = "secretOfTheOnebot";

  private OnebotSurfaces() {}

  /// It dials in.
  static final class Reverse implements Surface {

    private volatile FakeOnebot onebot;

    @Override
    public String name() {
      return "onebot-reverse";
    }

    @Override
    public String room() {
      return "group-1001";
    }

    @Override
    public String config() {
      return "{kind: onebot, accessToken: %s, organisers: [\"2003\"]}".formatted(TOKEN);
    }

    @Override
    public void connect(URI server) {
      URI address = URI.create("ws://127.0.0.1:" + server.getPort() + "/ws/" + name());
      onebot = new FakeOnebot(address, TOKEN, "10001000");
      onebot.dial();
    }

    @Override
    public void says(Said said) {
      onebot.says(said);
    }

    @Override
    public List<String> transcript() {
      return onebot.sent.stream().map(FakeOnebot.Sent::text).toList();
    }

    @Override
    public void close() {
      FakeOnebot dialled = onebot;
      if (dialled != null) {
        dialled.close();
      }
    }
  }

  /// It posts, and has an HTTP API.
  static final class Http implements Surface {

    private final FakeOnebotHttp onebot;
    private final Posting posting = new Posting();

    Http() throws IOException {
      onebot = new FakeOnebotHttp(SECRET, TOKEN, InstantSource.system());
    }

    @Override
    public String name() {
      return "onebot-http";
    }

    @Override
    public String room() {
      return "group-1001";
    }

    @Override
    public String config() {
      return "{kind: onebot, mode: http, secret: %s, accessToken: %s, apiBase: \"%s\", organisers: [\"2003\"]}"
          .formatted(SECRET, TOKEN, onebot.base());
    }

    @Override
    public void connect(URI server) {
      posting.to(server, name());
    }

    @Override
    public void says(Said said) throws Exception {
      posting.post(onebot.says(said));
    }

    @Override
    public List<String> transcript() {
      return onebot.transcript();
    }

    @Override
    public void close() {
      posting.close();
      onebot.close();
    }
  }
}
