package io.xuewei.bot.channel.webchat;

import java.net.URI;
import java.util.Map;

/// Whether a browser's request comes from our own page. Programs that are no browsers send neither
/// header and pass.
final class SameOrigin {

  private SameOrigin() {}

  static boolean holds(Map<String, String> headers) {
    String site = headers.getOrDefault("sec-fetch-site", "same-origin");
    if (!site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = headers.get("origin");
    return origin == null || authority(origin).equals(headers.get("host"));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }
}
