package io.xuewei.bot.config;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// One entry below `channels:`, checked.
public sealed interface ChannelConfig {

  /// Its name, as in `/hook/{name}`.
  String name();

  /// Who may do more than ask.
  People people();

  /// Ids of members with a task.
  ///
  /// @param organisers may open and close study sessions, and correct an answer
  /// @param admins may also look after the knowledge base; an admin may do what an organiser may
  record People(Set<String> organisers, Set<String> admins) {

    /// Nobody.
    public static final People NONE = new People(Set.of(), Set.of());

    public People {
      organisers = Set.copyOf(organisers);
      admins = Set.copyOf(admins);
    }
  }

  /// The web chat at `GET /`.
  record Webchat(String name, People people) implements ChannelConfig {}

  /// Any chat tool that speaks Standard Webhooks.
  ///
  /// @param secrets what a delivery may be signed with; several while a secret is being replaced
  /// @param replyUrl where replies go
  /// @param replySecret what replies are signed with
  record Webhook(String name, List<Secret> secrets, URI replyUrl, Secret replySecret, People people)
      implements ChannelConfig {
    public Webhook {
      secrets = List.copyOf(secrets);
    }
  }
}
