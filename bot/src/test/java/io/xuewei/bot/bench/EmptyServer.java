package io.xuewei.bot.bench;

import io.javalin.Javalin;

/// A server that reads what comes to `/hook/{channel}` and answers 202: what [HookLoad] compares
/// with.
final class EmptyServer {

  private EmptyServer() {}

  public static void main(String[] args) {
    Javalin server =
        Javalin.create(config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.startup.startupWatcherEnabled = false;
          config.routes.post(
              "/hook/{channel}",
              ctx -> {
                ctx.bodyAsBytes();
                ctx.status(202);
              });
        });
    server.start("127.0.0.1", 0);
    System.out.println("Xuewei is ready at http://127.0.0.1:" + server.port());
  }
}
