package io.xuewei.bot.running.golden;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.qq.QqPlatform;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// QQ's own platform, for a bot that has the right to every message of a group.
final class QqSurface implements Surface {

  private final QqPlatform platform;
  private final Posting posting = new Posting();

  QqSurface() throws IOException {
    platform = new QqPlatform(InstantSource.system());
  }

  @Override
  public String name() {
    return "qq";
  }

  @Override
  public String room() {
    return "group:G1001";
  }

  @Override
  public String config() {
    return "{kind: qq, appId: \"%s\", secret: %s, apiBase: \"%s\", organisers: [M2003]}"
        .formatted(QqPlatform.APP_ID, QqPlatform.SECRET, platform.http.base());
  }

  @Override
  public void connect(URI server) {
    posting.to(server, name());
  }

  @Override
  public void says(Said said) throws Exception {
    posting.post(platform.says(said));
  }

  @Override
  public List<String> transcript() {
    return platform.transcript();
  }

  @Override
  public void close() {
    posting.close();
    platform.close();
  }
}
