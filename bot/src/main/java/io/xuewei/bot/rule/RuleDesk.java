package io.xuewei.bot.rule;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Tells the rules and changes them. In a group the group's own, in a conversation of two those for
/// all. A change holds at once, for what is counted from then on and before; the earlier value is
/// told, and stays in the table.
public final class RuleDesk {

  private final Rules rules;
  private final Directory directory;
  private final Roles roles;
  private final Texts texts;
  private final Clock clock;

  public RuleDesk(Rules rules, Directory directory, Roles roles, Texts texts, Clock clock) {
    this.rules = rules;
    this.directory = directory;
    this.roles = roles;
    this.texts = texts;
    this.clock = clock;
  }

  /// `规则`, `规则 迟到`, `规则 迟到 15分钟`, `规则 迟到 默认`
  public Turn set(Message message, Organising.SetRule wanted) {
    String scope = scope(message);
    if (wanted.name().isBlank()) {
      return Turn.say(all(scope));
    }
    Optional<Rule<?>> rule = named(wanted.name().strip());
    if (rule.isEmpty()) {
      return say("rule.unknown", wanted.name().strip());
    }
    if (wanted.value().isBlank()) {
      return Turn.say(line(rule.get(), scope));
    }
    if (!roles.mayAdminister(Member.of(message))) {
      return say("rule.adminsOnly");
    }
    return change(message, rule.get(), wanted.value().strip());
  }

  private <T> Turn change(Message message, Rule<T> rule, String typed) {
    if (typed.equals(texts.say("rule.default"))) {
      String usual = rule.format().write(rule.usual());
      return say(message, rule, "", "rule.backTo", title(rule), usual);
    }
    return rule.format()
        .read(typed)
        .map(value -> decide(message, rule, value))
        .orElseGet(() -> say("rule.unreadable", title(rule), rule.format().expected()));
  }

  private <T> Turn decide(Message message, Rule<T> rule, T value) {
    String before = rule.format().write(rules.value(rule, scope(message)));
    String after = rule.format().write(value);
    return say(message, rule, after, "rule.changed", title(rule), before, after);
  }

  /// Says it and writes it down.
  private Turn say(Message message, Rule<?> rule, String value, String key, Object... values) {
    Optional<String> by = directory.person(Member.of(message)).map(Person::id);
    var decided =
        new RuleEntry.Decided(
            scope(message), rule.name(), value, by, clock.instant(), message.id());
    return Turn.say(texts.say(key, values), decided);
  }

  private Turn say(String key, Object... values) {
    return Turn.say(texts.say(key, values));
  }

  /// `应到人数不算退休的`, `应到人数算上退休的`
  public Turn exclude(Message message, Organising.Exclude wanted) {
    return member(message, Rulebook.EXCLUDED, wanted.standing(), wanted.excluded());
  }

  /// `流动党员单列`
  public Turn listApart(Message message, Organising.ListApart wanted) {
    return member(message, Rulebook.APART, wanted.standing(), true);
  }

  private Turn member(Message message, Rule<Set<Standing>> rule, String words, boolean wanted) {
    Optional<Standing> standing = Standing.read(words);
    if (standing.isEmpty()) {
      return say("rule.noStanding", words, rule.format().expected());
    }
    var changed = EnumSet.noneOf(Standing.class);
    changed.addAll(rules.value(rule, scope(message)));
    boolean news = wanted ? changed.add(standing.get()) : changed.remove(standing.get());
    return news
        ? decide(message, rule, Set.copyOf(changed))
        : say("rule.already", line(rule, scope(message)));
  }

  private String scope(Message message) {
    return message.room().direct()
        ? Rules.ALL
        : directory.groupAt(Place.of(message)).map(Group::id).orElse(Rules.ALL);
  }

  private String all(String scope) {
    var lines = new ArrayList<String>();
    lines.add(texts.say("rule.all"));
    Rulebook.all().forEach(rule -> lines.add(line(rule, scope)));
    lines.add(texts.say("rule.usage"));
    return String.join("\n", lines);
  }

  private <T> String line(Rule<T> rule, String scope) {
    Rules.Held<T> held = rules.held(rule, scope);
    String value = rule.format().write(held.value());
    return held.version() == 0
        ? texts.say("rule.usual", title(rule), value)
        : texts.say("rule.held", title(rule), value, held.version());
  }

  private String title(Rule<?> rule) {
    return texts.say("rule.title." + rule.name());
  }

  private Optional<Rule<?>> named(String name) {
    return Rulebook.all().stream()
        .filter(rule -> title(rule).equals(name) || rule.name().equals(name))
        .findFirst();
  }
}
