package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.bot.wire.Json;
import io.xuewei.bot.wire.ProgressObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /api/knowledge/refresh/events`: server-sent events, the progress as it is and then each
/// step of it, until the refresh and the vectors after it are over. Who reads slowly misses steps
/// in between, never the last.
final class RefreshEvents {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshEvents.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int LONGEST_QUEUE = 100;

  private final BlockingQueue<RefreshProgress> steps = new ArrayBlockingQueue<>(LONGEST_QUEUE);

  private RefreshEvents() {}

  static void handle(Context ctx, Services services) throws Exception {
    ctx.disableCompression();
    ctx.contentType("text/event-stream; charset=utf-8").header("x-accel-buffering", "no");
    var events = new RefreshEvents();
    try (var _ = services.upkeep().listen(events::offer);
        OutputStream out = ctx.res().getOutputStream()) {
      events.offer(services.upkeep().progress());
      events.pump(out);
    } catch (IOException gone) {
      LOG.debug("a listener went away");
    }
  }

  /// The oldest gives way.
  private synchronized void offer(RefreshProgress step) {
    while (!steps.offer(step)) {
      steps.poll();
    }
  }

  private void pump(OutputStream out) throws IOException, InterruptedException {
    boolean over = false;
    while (!over) {
      @Nullable RefreshProgress step = steps.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
      if (step == null) {
        write(out, ": still here\n\n");
      } else {
        write(out, "event: progress\ndata: " + Json.write(ProgressObject.of(step)) + "\n\n");
        over = step.isOver();
      }
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
