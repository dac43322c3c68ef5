package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.wire.LooseFields;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Asks where the stream is to be had: an address and a ticket, which is good for one connection.
final class StreamTicket {

  /// Where what members say comes from.
  static final String MESSAGES = "/v1.0/im/bot/messages/get";

  private static final String OPEN = "/v1.0/gateway/connections/open";

  private final Account account;
  private final Calls calls;

  StreamTicket(Account account, Calls calls) {
    this.account = account;
    this.calls = calls;
  }

  private record Request(
      String clientId, String clientSecret, String ua, List<Subscription> subscriptions) {}

  private record Subscription(String type, String topic) {}

  /// Who we say we are is not accepted.
  static final class NotLetIn extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;

    NotLetIn(String message) {
      super(message);
    }
  }

  /// A fresh address, ticket included.
  URI address() throws NotSent, NotLetIn, InterruptedException {
    var request =
        new Request(
            account.clientId(),
            account.clientSecret().reveal(),
            "xuewei/1",
            List.of(new Subscription("CALLBACK", MESSAGES)));
    URI open = account.api().at(OPEN);
    Answer answer = calls.post("gateway/connections/open", open, Map.of(), request);
    if (!answer.ok()) {
      throw refusal(answer);
    }
    LooseFields json = answer.json().loose();
    String endpoint = json.text("endpoint").orElse("");
    String ticket = json.text("ticket").orElse("");
    if (endpoint.isBlank() || ticket.isBlank()) {
      throw answer.notSent("answered without endpoint or ticket", Remedy.LATER);
    }
    String query = "ticket=" + URLEncoder.encode(ticket, UTF_8);
    return allowed(endpoint, account.addresses().socketBase())
        .map(uri -> URI.create(uri + (uri.getRawQuery() == null ? "?" : "&") + query))
        .orElseThrow(
            () -> answer.notSent("named an endpoint that is not DingTalk's", Remedy.LATER));
  }

  private static NotSent refusal(Answer answer) throws NotLetIn {
    Failure failure = Failure.of(answer);
    boolean whoWeAre = List.of(400, 401, 403).contains(answer.status()) && !failure.tooFast();
    if (whoWeAre) {
      throw new NotLetIn("the gateway " + failure.problem() + " to clientId and clientSecret");
    }
    return answer.notSent(failure.problem(), Remedy.LATER);
  }

  /// The endpoint, when it is at the base of the configuration or, without one, wherever
  /// `dingtalk.com` keeps streams.
  static Optional<URI> allowed(String endpoint, Optional<URI> base) {
    return base.isPresent()
        ? new BaseAddress(base.get()).own(endpoint)
        : BaseAddress.parse(endpoint).filter(StreamTicket::isDingtalk);
  }

  private static boolean isDingtalk(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return "wss".equalsIgnoreCase(uri.getScheme())
        && (host.equals("dingtalk.com") || host.endsWith(".dingtalk.com"));
  }
}
