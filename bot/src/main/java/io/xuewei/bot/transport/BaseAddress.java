package io.xuewei.bot.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a platform is: what its addresses are made of, and which addresses inside of payloads are
/// its own. No other is called, so that nobody can make this server call another.
///
/// ```java
/// var base = new BaseAddress(URI.create("https://open.feishu.cn/"));
/// base.at("/open-apis/im/v1/messages");           // https://open.feishu.cn/open-apis/im/v1/messages
/// base.own("https://open.feishu.cn.example.org"); // nothing
/// ```
///
/// @param uri with or without a slash at its end
public record BaseAddress(URI uri) {

  private static final int LONGEST = 2000;
  private static final Set<String> ENCRYPTED = Set.of("https", "wss");

  /// The address of a path, which begins with a slash.
  public URI at(String path) {
    String text = uri.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }

  /// An address out of a payload, when it has this one's scheme, host and port.
  public Optional<URI> own(String address) {
    return parse(address).filter(this::sameOrigin);
  }

  /// An address out of a payload, wherever it is: nothing when it is none, longer than 2,000
  /// characters, or names a user or a fragment.
  public static Optional<URI> parse(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(address))
          .filter(parsed -> parsed.getScheme() != null && parsed.getHost() != null)
          .filter(parsed -> parsed.getRawUserInfo() == null && parsed.getRawFragment() == null);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private boolean sameOrigin(URI other) {
    return other.getScheme().equalsIgnoreCase(uri.getScheme())
        && other.getHost().equalsIgnoreCase(uri.getHost())
        && port(other) == port(uri);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return ENCRYPTED.contains(uri.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80;
  }
}
