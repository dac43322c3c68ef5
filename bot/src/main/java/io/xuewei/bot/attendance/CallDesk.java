package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Calls.Call;
import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.roster.Introduction;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 收到, which counts only while a notice waits for it, and then without a word; and what members
/// studied on their own.
final class CallDesk {

  private static final Pattern TITLE = Pattern.compile("《([^》]+)》(.*)");
  private static final int LONGEST_SECTION = 60;

  private final Office office;

  CallDesk(Office office) {
    this.office = office;
  }

  /// `收到请回复`
  Turn call(Message message, Organising.Call wish) {
    Introduction who = office.who(message);
    Instant at = office.now();
    Call call = of(who.group().id(), wish.topic(), at);
    var called =
        new AttendanceEntry.Called(
            call, Optional.of(who.person().id()), at, Optional.of(message.id()));
    return Office.turn(who, office.say("called"), List.of(called));
  }

  Call of(String group, String topic, Instant at) {
    int days = office.rules().value(Rulebook.CALL_DAYS, group);
    return new Call(office.ids().next(), group, topic.strip(), at.plus(Duration.ofDays(days)));
  }

  /// `收到`
  Turn received(Message message) {
    Introduction who = office.who(message);
    Instant at = office.sent(message);
    Optional<Call> call = office.books().calls().open(who.group().id(), at);
    if (call.isEmpty() || office.books().calls().hasAnswered(call.get().id(), who.person().id())) {
      return Turn.silence();
    }
    var answered =
        new AttendanceEntry.Answered(call.get().id(), who.person().id(), at, message.id());
    return Office.turn(Optional.empty(), who, List.of(answered));
  }

  /// `还差谁没回`: empty when no notice waits.
  Optional<Turn> whoIsMissing(String group) {
    return office.books().calls().open(group, office.now()).map(this::whoIsMissing);
  }

  private Turn whoIsMissing(Call call) {
    Set<String> answered = office.books().calls().answered(call.id());
    List<String> missing =
        office.people().directory().roster(call.group(), office.day(office.now())).stream()
            .filter(person -> !answered.contains(person.id()))
            .map(Person::name)
            .toList();
    if (missing.isEmpty()) {
      return Turn.say(office.say("callComplete", answered.size()));
    }
    return Turn.say(
        office.say(
            "callMissing", answered.size(), missing.size(), office.missing(call.group(), missing)));
  }

  /// `已学习《条例》第三章,体会:……`
  Turn studied(Message message, Attending.Studied wish) {
    Introduction who = office.who(message);
    boolean kept = office.rules().value(Rulebook.REFLECTION_KEPT, who.group().id());
    Matcher titled = TITLE.matcher(wish.what().strip());
    boolean named = titled.matches();
    String section = named ? titled.group(2).strip() : wish.what().strip();
    var studied =
        new AttendanceEntry.Studied(
            who.person().id(),
            who.group().id(),
            named ? Optional.of(titled.group(1)) : Optional.empty(),
            section.substring(0, Math.min(LONGEST_SECTION, section.length())),
            wish.reflection().filter(_ -> kept),
            new AttendanceEntry.Source(office.sent(message), Optional.of(message.id())));
    boolean dropped = wish.reflection().isPresent() && !kept;
    String key = dropped ? "studiedOnly" : "studied";
    return Office.turn(
        who, office.say(key, message.sender().name(), wish.what().strip()), List.of(studied));
  }
}
