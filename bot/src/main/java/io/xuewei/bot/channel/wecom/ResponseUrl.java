package io.xuewei.bot.channel.wecom;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Decides which addresses inside of payloads are called: those of WeCom itself, so that nobody can
/// make this server call another.
final class ResponseUrl {

  private static final int LONGEST = 2000;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final URI apiBase;

  /// @param apiBase where WeCom is: the same host, port and scheme are asked of an address
  ResponseUrl(URI apiBase) {
    this.apiBase = apiBase;
  }

  /// The address, if it may be called.
  Optional<URI> allowed(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text)).filter(this::isOurs);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private boolean isOurs(URI address) {
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return false;
    }
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    boolean local =
        "http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(apiBase.getHost());
    return (secure || local)
        && address.getHost().equalsIgnoreCase(apiBase.getHost())
        && address.getScheme().equalsIgnoreCase(apiBase.getScheme())
        && port(address) == port(apiBase);
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }
}
