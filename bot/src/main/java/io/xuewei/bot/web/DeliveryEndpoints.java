package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.xuewei.bot.chat.Groups.Reach;
import io.xuewei.bot.chat.Receipts.Query;
import io.xuewei.bot.chat.Receipts.State;
import io.xuewei.bot.web.KnowledgeEndpoints.Endpoint;
import io.xuewei.bot.wire.DeliveryObject;
import io.xuewei.bot.wire.GroupObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What went out and what did not, and what each group can receive, for programs of admins.
final class DeliveryEndpoints {

  private static final int USUAL_LIMIT = 100;
  private static final int LARGEST_LIMIT = 1000;

  private DeliveryEndpoints() {}

  /// @param guarded makes a handler that lets admins in only, and only when the server is ready
  static void add(RoutesConfig routes, Function<Endpoint, Handler> guarded) {
    routes.get("/api/deliveries", guarded.apply(DeliveryEndpoints::deliveries));
    routes.get("/api/groups", guarded.apply(DeliveryEndpoints::groups));
  }

  private static void deliveries(Context ctx, Services services) throws Refusal {
    var query = new Query(states(ctx), parameter(ctx, "channel"), since(ctx), limit(ctx));
    List<DeliveryObject> found =
        services.deliveries().receipts().list(query).stream().map(DeliveryObject::of).toList();
    Errors.json(ctx, Map.of("deliveries", found));
  }

  private static void groups(Context ctx, Services services) {
    List<GroupObject> groups =
        services.deliveries().groups().all().stream().map(reach -> group(reach, services)).toList();
    Errors.json(ctx, Map.of("groups", groups));
  }

  private static GroupObject group(Reach reach, Services services) {
    return GroupObject.of(reach, services.deliveries().left(reach.place()));
  }

  private static Optional<String> parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isBlank());
  }

  private static Set<State> states(Context ctx) throws Refusal {
    Optional<String> name = parameter(ctx, "state");
    try {
      return name.map(text -> Set.of(State.valueOf(text.toUpperCase(Locale.ROOT))))
          .orElse(Set.of(State.values()));
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(400, "state: expected sent, delayed, failed or moved");
    }
  }

  private static Optional<Instant> since(Context ctx) throws Refusal {
    Optional<String> text = parameter(ctx, "since");
    return text.isPresent() ? Optional.of(Moments.parse("since", text.get())) : Optional.empty();
  }

  private static int limit(Context ctx) throws Refusal {
    String text = parameter(ctx, "limit").orElse(Integer.toString(USUAL_LIMIT));
    int limit = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw new Refusal(400, "limit: expected a whole number from 1 to " + LARGEST_LIMIT);
    }
    return limit;
  }
}
