package io.xuewei.bot.config;

import java.util.List;

/// The configuration cannot be used. Lists everything that is wrong with it, one line each, without
/// secrets.
public final class BadConfig extends Exception {

  @java.io.Serial private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  BadConfig(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /// `channels.other.replyUrl: missing; expected an https address`.
  public List<String> problems() {
    return problems;
  }
}
