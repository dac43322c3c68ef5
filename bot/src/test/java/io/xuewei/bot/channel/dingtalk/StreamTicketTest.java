package io.xuewei.bot.channel.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamTicketTest {

  @ParameterizedTest
  @CsvSource({
    "wss://wss-open-connection.dingtalk.com:443/connect, true",
    "wss://dingtalk.com/connect, true",
    "WSS://Wss-Open.DingTalk.com/connect?x=1, true",
    "ws://wss-open-connection.dingtalk.com/connect, false",
    "https://wss-open-connection.dingtalk.com/connect, false",
    "wss://dingtalk.com.evil.example/connect, false",
    "wss://evildingtalk.com/connect, false",
    "wss://evil.example/dingtalk.com, false",
    "wss://x.dingtalk.com@evil.example/connect, false",
    "wss://user@x.dingtalk.com/connect, false",
    "wss://x.dingtalk.com/connect#y, false",
    "wss://x.dingtalk.com\\@evil.example/, false",
    "wss:connect, false"
  })
  void knowsWhereDingtalkIs(String endpoint, boolean there) {
    assertThat(StreamTicket.allowed(endpoint, Optional.empty()).isPresent()).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({
    "ws://127.0.0.1:9000/connect, true",
    "ws://127.0.0.1:9001/connect, false",
    "wss://127.0.0.1:9000/connect, false",
    "ws://localhost:9000/connect, false",
    "wss://x.dingtalk.com/connect, false"
  })
  void aSocketBaseIsTheOnlyPlace(String endpoint, boolean there) {
    var base = Optional.of(URI.create("ws://127.0.0.1:9000"));

    assertThat(StreamTicket.allowed(endpoint, base).isPresent()).isEqualTo(there);
  }
}
