package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.xuewei.bot.attendance.CheckInPages.CheckInPage;
import io.xuewei.bot.attendance.CheckInPoint;
import io.xuewei.bot.attendance.CheckInPoint.Outcome;
import io.xuewei.bot.config.Config;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The check-in page: `GET /c/{code}` shows it, `POST /c/{code}` with a `name` signs in, `GET
/// /c/{code}/qr.png` is the link as a picture. Plain HTML without a script.
///
/// `POST /api/lessons/{id}/check-in-page` gives an admin's program the link.
public final class CheckInRoutes implements Routes {

  private static final String CSP =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final int LARGEST_FORM = 4096;

  private final AdminGate gate;
  private final WrongNames wrongNames;
  private final AtomicReference<@Nullable Served> served = new AtomicReference<>();
  private final CheckInHtml html = new CheckInHtml();

  /// @param server who is an admin
  public CheckInRoutes(Config.Server server, InstantSource clock) {
    this.gate = new AdminGate(server.adminToken());
    this.wrongNames = new WrongNames(clock);
  }

  private record Served(CheckInPoint point, String address) {}

  private interface ServedHandler {
    void handle(Context ctx, Served served) throws Refusal;
  }

  /// Begins to serve pages.
  ///
  /// @param address of this server, as members reach it
  public void ready(CheckInPoint point, String address) {
    served.set(new Served(point, address));
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/c/style.css", html::style);
    routes.get("/c/{code}", when(this::show));
    routes.post("/c/{code}", when(this::signIn));
    routes.get("/c/{code}/qr.png", when(CheckInRoutes::picture));
    Handler make = when(CheckInRoutes::make);
    routes.post(
        "/api/lessons/{id}/check-in-page",
        ctx -> {
          gate.check(ctx);
          make.handle(ctx);
        });
  }

  private Handler when(ServedHandler handler) {
    return ctx -> {
      Served ready = served.get();
      if (ready == null) {
        throw new Refusal(503, "starting", 1);
      }
      handler.handle(ctx, ready);
    };
  }

  private void show(Context ctx, Served served) {
    CheckInPoint.View view = served.point().view(ctx.pathParam("code"));
    page(ctx, served, view, Optional.empty());
  }

  private void signIn(Context ctx, Served served) throws Refusal {
    if (ctx.contentLength() > LARGEST_FORM) {
      throw new Refusal(413, "a name has at most 30 characters");
    }
    String code = ctx.pathParam("code");
    if (wrongNames.isTooMany(code, ctx.ip())) {
      ctx.header("retry-after", "60");
      ctx.status(429);
      page(ctx, served, served.point().view(code), Optional.of("tooMany"));
      return;
    }
    String name = Optional.ofNullable(ctx.formParam("name")).orElse("");
    Outcome outcome = served.point().signIn(code, name.strip());
    if (outcome == Outcome.NOT_FOUND) {
      wrongNames.count(code, ctx.ip());
    }
    page(ctx, served, served.point().view(code), Optional.of(outcome.name()));
  }

  private void page(Context ctx, Served served, CheckInPoint.View view, Optional<String> outcome) {
    if (view.state() == Outcome.OVER) {
      ctx.status(410);
    }
    ctx.header("content-security-policy", CSP);
    ctx.contentType("text/html; charset=utf-8").result(html.page(served.point(), view, outcome));
  }

  private static void picture(Context ctx, Served served) throws Refusal {
    String code = ctx.pathParam("code");
    if (served.point().view(code).state() == Outcome.OVER) {
      throw new Refusal(410, "this check-in page is over");
    }
    ctx.contentType("image/png").result(QrCode.png(served.address() + "/c/" + code));
  }

  private static void make(Context ctx, Served served) throws Refusal {
    CheckInPage page =
        served
            .point()
            .pageOf(ctx.pathParam("id"))
            .orElseThrow(() -> new Refusal(404, "no such lesson, or it is over"));
    String link = served.address() + "/c/" + page.code();
    ctx.status(201);
    Errors.json(ctx, Map.of("url", link, "qr", link + "/qr.png", "endsAt", page.ends().toString()));
  }
}
