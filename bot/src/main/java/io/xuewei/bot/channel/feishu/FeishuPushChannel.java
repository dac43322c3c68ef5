package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.render.Dialect;
import io.xuewei.bot.render.Rendering;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Feishu's custom bot (自定义机器人): pushes to the one group it is in, and hears nothing.
///
/// It knows no repetition: when an answer is lost, the group may see a part twice.
public final class FeishuPushChannel implements Channel {

  private static final Allowance ALLOWANCE =
      new Allowance(
          true,
          List.of(
              new Limit(Scope.CHANNEL, 100, Duration.ofMinutes(1)),
              new Limit(Scope.CHANNEL, 5, Duration.ofSeconds(1))));

  /// Feishu takes 20 KB of request.
  private static final int LONGEST = 18 * 1024;

  private static final Rendering RENDERING = new Rendering(Dialect.PLAIN, LONGEST);
  private static final Rendering MEASURING = new Rendering(PostContent::json, LONGEST);

  private final ChannelConfig.FeishuPush config;
  private final Calls calls;
  private final InstantSource clock;

  public FeishuPushChannel(ChannelConfig.FeishuPush config, Transport transport) {
    this.config = config;
    this.calls = new Calls(config.name(), transport);
    this.clock = transport.clock();
  }

  @Override
  public String name() {
    return config.name();
  }

  @Override
  public Allowance allowance() {
    return ALLOWANCE;
  }

  @Override
  public List<String> split(String text) {
    return MEASURING.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    String key = URLEncoder.encode(config.key().reveal(), UTF_8);
    URI to = new BaseAddress(config.apiBase()).at("/open-apis/bot/v2/hook/" + key);
    check(ApiAnswer.of(calls.post("bot/v2/hook", to, Map.of(), body(part))));
  }

  private Map<String, Object> body(Part part) {
    long now = clock.instant().getEpochSecond();
    return Map.of(
        "timestamp", Long.toString(now),
        "sign", PushSignature.of(config.secret(), now),
        "msg_type", "post",
        "content", Map.of("post", PostContent.of(RENDERING.of(part), part.mentions())));
  }

  private static void check(ApiAnswer answer) throws NotSent {
    switch (answer.code()) {
      case 0 -> {
        var _ = answer.answer().orThrow();
      }
      case 9499, 11232, 11233, 99991400 -> throw refused(answer, "too fast", Remedy.LATER);
      case 19021 ->
          throw refused(
              answer, "secret is not right, or this computer's clock is off", Remedy.NONE);
      case 19022 -> throw refused(answer, "the bot does not take this IP address", Remedy.NONE);
      case 19024 -> throw refused(answer, "the bot wants a keyword in every message", Remedy.NONE);
      default -> throw refused(answer, "refused", Remedy.NONE);
    }
  }

  private static NotSent refused(ApiAnswer answer, String why, Remedy remedy) {
    return answer.answer().notSent("answered code " + answer.code() + ": " + why, remedy);
  }

  @Override
  public ChannelStatus status() {
    return ChannelStatus.SENDS_ONLY.withSkew(calls.skew());
  }
}
