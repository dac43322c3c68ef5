package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.xuewei.bot.roster.Coverage;
import io.xuewei.bot.roster.CoverageReport;
import io.xuewei.bot.roster.FileProblem;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.NoTable;
import io.xuewei.bot.roster.RosterImport;
import io.xuewei.bot.roster.RosterPlan;
import io.xuewei.bot.roster.RosterReport;
import io.xuewei.bot.roster.RosterView;
import io.xuewei.bot.roster.UnitPlan;
import io.xuewei.bot.roster.UnitReport;
import io.xuewei.bot.roster.sheet.Limits;
import io.xuewei.bot.roster.sheet.Unreadable;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import io.xuewei.bot.web.KnowledgeEndpoints.Endpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Rosters and units for admins' programs. A file is the body as it is, xlsx or csv: `curl
/// --data-binary @roster.xlsx '…/api/roster?group=第一党支部&dryRun=true'`.
final class RosterEndpoints {

  private RosterEndpoints() {}

  /// @param guarded makes a handler that lets admins in only, and only when the server is ready
  static void add(RoutesConfig routes, Function<Endpoint, Handler> guarded) {
    routes.get("/api/roster", guarded.apply(RosterEndpoints::roster));
    routes.post("/api/roster", guarded.apply(RosterEndpoints::takeRoster));
    routes.get("/api/units", guarded.apply(RosterEndpoints::units));
    routes.post("/api/units", guarded.apply(RosterEndpoints::takeUnits));
  }

  private static People people(Services services) throws Refusal {
    return services.people().orElseThrow(() -> new Refusal(404, "there are no rosters here"));
  }

  private static String group(Context ctx) throws Refusal {
    return Optional.ofNullable(ctx.queryParam("group"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new Refusal(400, "group: missing; expected the group's id or title"));
  }

  private static boolean flag(Context ctx, String name) throws Refusal {
    String text = Optional.ofNullable(ctx.queryParam(name)).orElse("false");
    if (!List.of("true", "false", "").contains(text)) {
      throw new Refusal(400, name + ": expected true or false");
    }
    return !text.equals("false");
  }

  private static void roster(Context ctx, Services services) throws Refusal {
    People people = people(services);
    List<Group> named = people.book().named(group(ctx));
    if (named.size() != 1) {
      throw new Refusal(
          named.isEmpty() ? 404 : 409,
          named.isEmpty()
              ? "group: there is no group of this id or title"
              : "group: several groups have this title; name one by its id: "
                  + String.join(", ", named.stream().map(Group::id).toList()));
    }
    Group group = named.getFirst();
    LocalDate today = LocalDate.now(people.saying().clock());
    Errors.json(ctx, RosterView.of(group, people.book().members(group.id(), today), today));
  }

  private static void takeRoster(Context ctx, Services services) throws Refusal {
    People people = people(services);
    boolean dryRun = flag(ctx, "dryRun");
    var options =
        new RosterImport.Options(
            group(ctx),
            ctx.queryParams("map"),
            flag(ctx, "whole"),
            Optional.ofNullable(ctx.queryParam("channel")));
    byte[] file = Body.read(ctx, Limits.USUAL.bytes());
    RosterPlan plan = taken(people, () -> people.roster().plan(file, options));
    if (!dryRun) {
      people.roster().carryOut(plan, options);
    }
    Errors.json(ctx, RosterReport.of(plan, dryRun, people.saying().texts()));
  }

  private static void units(Context ctx, Services services) throws Refusal {
    People people = people(services);
    var days = people.rules().held(Rulebook.ACTIVE_DAYS, Rules.ALL);
    Coverage coverage = people.units().coverage(days.value(), days.version());
    Errors.json(ctx, CoverageReport.of(coverage));
  }

  private static void takeUnits(Context ctx, Services services) throws Refusal {
    People people = people(services);
    boolean dryRun = flag(ctx, "dryRun");
    List<String> columns = ctx.queryParams("map");
    byte[] file = Body.read(ctx, Limits.USUAL.bytes());
    UnitPlan plan = taken(people, () -> people.units().plan(file, columns));
    if (!dryRun) {
      people.units().carryOut(plan);
    }
    Errors.json(ctx, UnitReport.of(plan, dryRun, people.saying().texts()));
  }

  /// Reading a file.
  private interface Reading<T> {
    T plan() throws Unreadable, NoTable;
  }

  private static <T> T taken(People people, Reading<T> reading) throws Refusal {
    try {
      return reading.plan();
    } catch (Unreadable unreadable) {
      throw new Refusal(400, FileProblem.of(unreadable, people.saying().texts()));
    } catch (NoTable none) {
      throw new Refusal(400, FileProblem.of(none, people.saying().texts()));
    }
  }
}
