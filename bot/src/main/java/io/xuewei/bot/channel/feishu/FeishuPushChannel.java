package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.render.Dialect;
import io.xuewei.bot.render.Rendering;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  public Reception receive(Delivery delivery) {
    return new Reception.Rejected(404, "this channel only sends");
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return Acknowledgement.json(200, "{}");
  }

  @Override
  public List<String> split(String text) {
    return MEASURING.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    String key = URLEncoder.encode(config.key().reveal(), UTF_8);
    URI to = URI.create(config.apiBase() + "/open-apis/bot/v2/hook/" + key);
    check(calls.post("bot/v2/hook", to, Map.of(), body(part)));
  }

  private Map<String, Object> body(Part part) {
    long now = clock.instant().getEpochSecond();
    return Map.of(
        "timestamp", Long.toString(now),
        "sign", PushSignature.of(config.secret(), now),
        "msg_type", "post",
        "content", Map.of("post", PostContent.of(RENDERING.of(part))));
  }

  private static void check(Answer answer) throws NotSent {
    int code = code(answer.status() >= 500 ? answer.orThrow() : answer);
    switch (code) {
      case 0 -> {
        var _ = answer.orThrow();
      }
      case 9499, 11232, 11233, 99991400 -> throw refused(answer, code, "too fast", Remedy.LATER);
      case 19021 ->
          throw refused(
              answer, code, "secret is not right, or this computer's clock is off", Remedy.NONE);
      case 19022 ->
          throw refused(answer, code, "the bot does not take this IP address", Remedy.NONE);
      case 19024 ->
          throw refused(answer, code, "the bot wants a keyword in every message", Remedy.NONE);
      default -> throw refused(answer, code, "refused", Remedy.NONE);
    }
  }

  private static int code(Answer answer) throws NotSent {
    try {
      return answer.json().code("code");
    } catch (BadJson odd) {
      throw answer.notSent("answered with an odd code: " + odd.getMessage(), Remedy.LATER);
    }
  }

  private static NotSent refused(Answer answer, int code, String why, Remedy remedy) {
    return answer.notSent("answered code " + code + ": " + why, remedy);
  }

  @Override
  public ChannelStatus status() {
    return new ChannelStatus(
        ChannelStatus.State.SENDS_ONLY, Optional.empty(), Optional.empty(), calls.skew());
  }
}
