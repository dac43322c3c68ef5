package io.xuewei.bot.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.dingtalk.DingtalkGateway;
import io.xuewei.bot.channel.onebot.FakeOnebot;
import io.xuewei.bot.channel.wecom.WecomGateway;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A stub of a platform as a program of its own, for the clients of other makes that
/// `bot/interop/run` brings to it:
///
/// ```
/// Stage wecom BOT_ID SECRET
/// Stage dingtalk CLIENT_ID CLIENT_SECRET
/// Stage onebot ADDRESS_TO_DIAL ACCESS_TOKEN
/// ```
///
/// It prints `ready ADDRESS`; takes lines such as `c1 流动党员怎么管` (a member says this to the bot in a
/// group, under that id); prints `heard ["…"]` with all that the bot has said so far whenever that
/// has changed, and `complains ["…"]` with what the platform would not understand. It ends with its
/// input.
final class Stage {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// The number of the bot's QQ account.
  private static final String SELF = "10001000";

  /// @param says puts something to the bot
  /// @param hears what the bot said
  /// @param complains what it did that the platform would not understand
  private record Play(
      URI address,
      Consumer<Said> says,
      Supplier<List<String>> hears,
      Supplier<List<String>> complains) {}

  private Stage() {}

  /// @param arguments the platform and what it wants
  public static void main(String[] arguments) throws IOException {
    Play play = play(arguments[0], arguments[1], arguments[2]);
    System.out.println("ready " + play.address());
    Thread.ofVirtual().start(() -> tell("heard", play.hears()));
    Thread.ofVirtual().start(() -> tell("complains", play.complains()));
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    String line;
    while ((line = in.readLine()) != null) {
      String[] idAndText = line.split(" ", 2);
      play.says().accept(Said.inGroup(idAndText[0], idAndText[1]));
    }
    System.exit(0);
  }

  private static Play play(String platform, String first, String second) {
    return switch (platform) {
      case "wecom" -> {
        var gateway = new WecomGateway(first, second);
        yield new Play(gateway.address(), gateway::says, gateway::transcript, gateway::complaints);
      }
      case "dingtalk" -> {
        var gateway = new DingtalkGateway(first, second, InstantSource.system());
        yield new Play(
            gateway.base(),
            said -> {
              gateway.ping("{\"opaque\":\"" + said.id() + "\"}");
              gateway.says(said);
            },
            gateway::transcript,
            gateway::complaints);
      }
      case "onebot" -> {
        var program = new FakeOnebot(URI.create(first), second, SELF);
        program.dial();
        yield new Play(
            URI.create(first),
            program::says,
            () -> program.sent.stream().map(FakeOnebot.Sent::text).toList(),
            List::of);
      }
      default -> throw new IllegalArgumentException(platform);
    };
  }

  private static void tell(String verb, Supplier<List<String>> what) {
    List<String> told = List.of();
    while (true) {
      List<String> now = List.copyOf(what.get());
      if (!now.equals(told)) {
        System.out.println(verb + " " + json(now));
        told = now;
      }
      pause();
    }
  }

  private static String json(List<String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }
}
