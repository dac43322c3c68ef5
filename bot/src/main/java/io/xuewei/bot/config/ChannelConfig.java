package io.xuewei.bot.config;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// One entry below `channels:`, checked.
public sealed interface ChannelConfig {

  /// Its name, as in `/hook/{name}`.
  String name();

  /// Ids of the members who may organise: open and close a study session.
  Set<String> organisers();

  /// The web chat at `GET /`.
  record Webchat(String name, Set<String> organisers) implements ChannelConfig {
    public Webchat {
      organisers = Set.copyOf(organisers);
    }
  }

  /// Any chat tool that speaks Standard Webhooks.
  ///
  /// @param secrets what a delivery may be signed with; several while a secret is being replaced
  /// @param replyUrl where replies go
  /// @param replySecret what replies are signed with
  record Webhook(
      String name, List<Secret> secrets, URI replyUrl, Secret replySecret, Set<String> organisers)
      implements ChannelConfig {
    public Webhook {
      secrets = List.copyOf(secrets);
      organisers = Set.copyOf(organisers);
    }
  }
}
