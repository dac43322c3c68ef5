package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;

/// Further paths that the server serves: the web chat's page.
public interface Routes {

  /// Adds them.
  void add(RoutesConfig routes);
}
