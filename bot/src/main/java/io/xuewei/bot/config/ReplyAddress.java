package io.xuewei.bot.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// An address that replies may go to: https anywhere, http only on this machine, without user name
/// or fragment.
final class ReplyAddress {

  private ReplyAddress() {}

  static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text);
      return allowed(uri) ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean allowed(URI uri) {
    if (uri.getScheme() == null || uri.getHost() == null) {
      return false;
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return false;
    }
    return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> true;
      case "http" -> loopback(uri.getHost());
      default -> false;
    };
  }

  private static boolean loopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }
}
