package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// DingTalk's custom robot, which only pushes, into the one group that it was made in.
///
/// Each call is signed anew: a signature is good for an hour. Over 20 messages in a minute the
/// robot is muted for ten, so this stays below.
public final class DingtalkPushChannel implements Channel {

  private static final Allowance ALLOWANCE =
      new Allowance(
          true, List.of(new Allowance.Limit(Allowance.Scope.CHANNEL, 18, Duration.ofMinutes(1))));

  private static final Duration MUTED = Duration.ofMinutes(10);

  private final ChannelConfig.DingtalkPush config;
  private final String botName;
  private final Calls calls;
  private final InstantSource clock;

  /// @param botName the title of what has none
  public DingtalkPushChannel(
      ChannelConfig.DingtalkPush config, String botName, Transport transport) {
    this.config = config;
    this.botName = botName;
    this.calls = new Calls(config.name(), transport);
    this.clock = transport.clock();
  }

  @Override
  public String name() {
    return config.name();
  }

  @Override
  public String codes() {
    return IncomingMessage.CODES;
  }

  @Override
  public Allowance allowance() {
    return ALLOWANCE;
  }

  @Override
  public List<String> split(String text) {
    return Markdown.RENDERING.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    var body = RobotMessage.of(part, botName);
    Answer answer = calls.post("robot/send", address(), Map.of(), body).orThrow();
    Errcode errcode = Errcode.of(answer);
    if (!errcode.ok()) {
      throw failed(answer, errcode);
    }
  }

  private URI address() {
    String timestamp = Long.toString(clock.instant().toEpochMilli());
    String path =
        "/robot/send?access_token=%s&timestamp=%s&sign=%s"
            .formatted(
                URLEncoder.encode(config.accessToken().reveal(), UTF_8),
                timestamp,
                URLEncoder.encode(Signature.of(config.secret(), timestamp), UTF_8));
    return new BaseAddress(config.apiBase()).at(path);
  }

  private static NotSent failed(Answer answer, Errcode errcode) {
    if (errcode.code() == Errcode.NOT_SAFE) {
      String causes =
          ": the secret, this machine's clock, the robot's keyword or its list of ip addresses"
              + " does not fit";
      return answer.notSent(errcode.problem() + causes, Remedy.NONE);
    }
    if (errcode.tooFast()) {
      return new NotSent(
          "channel " + answer.what() + " " + errcode.problem() + ": muted for sending too much",
          Remedy.LATER,
          Optional.of(MUTED));
    }
    boolean lost = errcode.gone() || errcode.forbidden();
    return answer.notSent(errcode.problem(), lost ? Remedy.NONE : Remedy.LATER);
  }

  @Override
  public ChannelStatus status() {
    return ChannelStatus.SENDS_ONLY.withSkew(calls.skew());
  }
}
