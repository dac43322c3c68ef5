package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.xuewei.bot.attendance.CallPoint;
import io.xuewei.bot.attendance.Calls.Call;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `POST /api/calls` with `{"channel": "hall", "room": "一支部", "topic": "明天停电"}`: from now on 收到
/// counts there. What the group is told goes through `POST /api/notices`.
public final class CallRoutes implements Routes {

  private static final int LARGEST_BODY = 4 * 1024;

  private final AdminGate gate;
  private final AtomicReference<@Nullable CallPoint> point = new AtomicReference<>();

  /// @param server who is an admin
  public CallRoutes(Config.Server server) {
    this.gate = new AdminGate(server.adminToken());
  }

  /// Begins to take calls.
  public void ready(CallPoint ready) {
    point.set(ready);
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/calls", this::call);
  }

  private void call(Context ctx) throws Refusal {
    gate.check(ctx);
    CallPoint ready = point.get();
    if (ready == null) {
      throw new Refusal(503, "starting", 1);
    }
    Call call = call(Body.read(ctx, LARGEST_BODY), ready);
    ctx.status(201);
    Errors.json(ctx, Map.of("id", call.id(), "until", call.until().toString()));
  }

  private static Call call(byte[] body, CallPoint ready) throws Refusal {
    try {
      Fields fields = Json.parse(body);
      var place = new Place(fields.id("channel"), fields.anyText("room"));
      return ready
          .call(place, fields.optionalText("topic").orElse(""))
          .orElseThrow(() -> new Refusal(404, "no group is known there"));
    } catch (BadJson wrong) {
      throw new Refusal(400, String.valueOf(wrong.getMessage()));
    }
  }
}
