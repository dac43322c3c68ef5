package io.xuewei.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseAddressTest {

  private static BaseAddress base(String uri) {
    return new BaseAddress(URI.create(uri));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example, https://api.example/v1/send?a=%2B",
    "https://api.example/, https://api.example/v1/send?a=%2B",
    "http://127.0.0.1:8080/proxy/, http://127.0.0.1:8080/proxy/v1/send?a=%2B"
  })
  void aPathGoesBehindItWithOneSlash(String uri, String at) {
    assertThat(base(uri).at("/v1/send?a=%2B")).isEqualTo(URI.create(at));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example, https://api.example/x?y=1, true",
    "https://api.example, HTTPS://API.example:443/x, true",
    "https://api.example:443, https://api.example/x, true",
    "wss://api.example, wss://api.example:443/x, true",
    "ws://127.0.0.1:80, ws://127.0.0.1/x, true",
    "https://api.example, http://api.example/x, false",
    "https://api.example, wss://api.example/x, false",
    "https://api.example, https://api.example:444/x, false",
    "https://api.example, https://api.example.evil.example/x, false",
    "https://api.example, https://api.example@evil.example/x, false",
    "https://api.example, https://user@api.example/x, false",
    "https://api.example, https://api.example/x#y, false",
    "https://api.example, //api.example/x, false",
    "https://api.example, https:api.example, false",
    "https://api.example, https://api.example\\@evil.example/, false",
    "https://api.example, no address, false",
    "https://api.example, '', false"
  })
  void onlyItsOwnSchemeHostAndPortAreItsOwn(String uri, String address, boolean own) {
    assertThat(base(uri).own(address).isPresent()).isEqualTo(own);
  }

  @Test
  void anAddressIsAtMost2000Characters() {
    String longest = "https://api.example/" + "x".repeat(1980);

    assertThat(BaseAddress.parse(longest)).contains(URI.create(longest));
    assertThat(BaseAddress.parse(longest + "x")).isEmpty();
  }
}
