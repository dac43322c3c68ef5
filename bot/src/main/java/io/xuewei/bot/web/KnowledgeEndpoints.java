package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.DocumentDetails;
import io.xuewei.bot.wire.EditionObject;
import io.xuewei.bot.wire.Json;
import io.xuewei.bot.wire.LibraryObject;
import io.xuewei.bot.wire.ProgressObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// `/api/knowledge`: what admins do to the knowledge base, for their programs. What takes time
/// answers 202 at once; `GET /api/knowledge/refresh` and its events tell how it goes on.
final class KnowledgeEndpoints {

  private static final int LARGEST_BODY = 16 * 1024;
  private static final String PATH = "/api/knowledge";

  private KnowledgeEndpoints() {}

  /// One of them.
  interface Endpoint {
    void handle(Context ctx, Services services) throws Exception;
  }

  /// @param guarded makes a handler that lets admins in only, and only when the server is ready
  static void add(RoutesConfig routes, Function<Endpoint, Handler> guarded) {
    routes.post(PATH + "/refresh", guarded.apply(KnowledgeEndpoints::refresh));
    routes.get(PATH + "/refresh", guarded.apply(KnowledgeEndpoints::progress));
    routes.delete(PATH + "/refresh", guarded.apply(KnowledgeEndpoints::cancel));
    routes.get(PATH + "/refresh/events", guarded.apply(RefreshEvents::handle));
    routes.get(PATH + "/history", guarded.apply(KnowledgeEndpoints::history));
    routes.post(PATH + "/rollback", guarded.apply(KnowledgeEndpoints::rollback));
    routes.get(PATH + "/documents", guarded.apply(KnowledgeEndpoints::documents));
    routes.get(PATH + "/documents/{id}", guarded.apply(KnowledgeEndpoints::document));
    routes.delete(PATH + "/documents/{id}", guarded.apply(KnowledgeEndpoints::remove));
  }

  private static Cause cause(Cause.Kind kind) {
    return new Cause(kind, "api");
  }

  private static void refresh(Context ctx, Services services) throws Refusal {
    start(ctx, services, upkeep -> upkeep.refresh(cause(Cause.Kind.REFRESH)));
  }

  private static void rollback(Context ctx, Services services) throws Refusal {
    int generation = generation(Body.read(ctx, LARGEST_BODY));
    start(ctx, services, upkeep -> upkeep.rollBackTo(generation, cause(Cause.Kind.ROLLBACK)));
  }

  private static int generation(byte[] body) throws Refusal {
    try {
      return Json.parse(body).number("generation");
    } catch (BadJson wrong) {
      throw new Refusal(400, String.valueOf(wrong.getMessage()));
    }
  }

  private static void remove(Context ctx, Services services) throws Refusal {
    String id = ctx.pathParam("id");
    start(ctx, services, upkeep -> upkeep.remove(id, cause(Cause.Kind.REMOVE)));
  }

  private interface Work {
    void start(Upkeep upkeep);
  }

  private static void start(Context ctx, Services services, Work work) throws Refusal {
    try {
      work.start(services.upkeep());
    } catch (Upkeep.Busy busy) {
      throw new Refusal(409, String.valueOf(busy.getMessage()), 5);
    } catch (Upkeep.NotPossible impossible) {
      throw new Refusal(404, String.valueOf(impossible.getMessage()));
    }
    ctx.status(202);
    progress(ctx, services);
  }

  private static void progress(Context ctx, Services services) {
    Errors.json(ctx, ProgressObject.of(services.upkeep().progress()));
  }

  private static void cancel(Context ctx, Services services) {
    ctx.status(202);
    Errors.json(ctx, Map.of("cancelled", services.upkeep().cancel()));
  }

  private static void history(Context ctx, Services services) {
    List<EditionObject> editions =
        services.upkeep().history().stream().map(EditionObject::of).toList();
    Errors.json(ctx, Map.of("editions", editions));
  }

  private static void documents(Context ctx, Services services) {
    Errors.json(ctx, LibraryObject.of(services.holdings()));
  }

  private static void document(Context ctx, Services services) throws Refusal {
    Errors.json(
        ctx,
        DocumentDetails.of(services.holdings(), ctx.pathParam("id"))
            .orElseThrow(() -> new Refusal(404, "the library has no document of this id")));
  }
}
