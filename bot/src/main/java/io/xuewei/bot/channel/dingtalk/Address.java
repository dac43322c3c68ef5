package io.xuewei.bot.channel.dingtalk;

import java.net.URI;
import java.util.Locale;

/// Small things about addresses.
final class Address {

  private Address() {}

  /// A path below a base, which may end with a slash.
  static URI under(URI base, String path) {
    String text = base.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }

  /// Whether two addresses have the same scheme, host and port.
  static boolean sameOrigin(URI one, URI other) {
    return one.getScheme() != null
        && one.getHost() != null
        && one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().toLowerCase(Locale.ROOT).endsWith("s") ? 443 : 80;
  }
}
