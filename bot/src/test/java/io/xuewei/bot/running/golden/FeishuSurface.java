package io.xuewei.bot.running.golden;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.feishu.FeishuPlatform;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// Feishu, with the right to every message of a group.
final class FeishuSurface implements Surface {

  private final FeishuPlatform platform;
  private final Posting posting = new Posting();

  FeishuSurface() throws IOException {
    platform = new FeishuPlatform(InstantSource.system());
  }

  @Override
  public String name() {
    return "feishu";
  }

  @Override
  public String room() {
    return "oc_1001";
  }

  @Override
  public String config() {
    return "{kind: feishu, appId: %s, appSecret: %s, encryptKey: %s, verificationToken: %s, apiBase: \"%s\", organisers: [ou_2003]}"
        .formatted(
            FeishuPlatform.APP_ID,
            FeishuPlatform.APP_SECRET,
            FeishuPlatform.ENCRYPT_KEY,
            FeishuPlatform.TOKEN,
            platform.http.base());
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
