package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Match.Doubtful;
import io.xuewei.bot.attendance.Match.Found;
import io.xuewei.bot.attendance.Match.Known;
import io.xuewei.bot.attendance.Match.Unknown;
import io.xuewei.bot.attendance.Match.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the person whom a typed name means, on a roster.
///
/// A name is found only when exactly one person's name is the same after folding: width, case,
/// traditional characters, blanks and dots inside (`张 三`, `買買提·阿不都`), a title behind it (`张三同志`), a
/// unit in brackets or behind a dash or blank (`张三(财务科)`, `张三-财务`). Everything else is doubtful or
/// unknown, so a wrong person cannot be found: `王书记` and `张珊` are asked about, and so is a name
/// that two have.
///
/// ```java
/// new NameMatching(List.of(new Known("p1", "张三"))).match("张 三同志");   // Found(p1)
/// ```
public final class NameMatching {

  /// More candidates than this help nobody.
  public static final int MOST_CANDIDATES = 5;

  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[{【<〔「《]([^)\\]}】>〕」》]*)[)\\]}】>〕」》]");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-_/|—–~:]+");
  private static final Pattern INSIDE = Pattern.compile("[\\s·•・‧.]+");
  private static final Pattern SINGLE_CHARACTERS = Pattern.compile("\\p{IsHan}( +\\p{IsHan}){1,3}");

  private final Map<String, List<Known>> byName = new LinkedHashMap<>();
  private final int longest;

  /// @param roster everybody who may be meant
  public NameMatching(Collection<Known> roster) {
    for (Known known : roster) {
      List<Known> same = byName.computeIfAbsent(key(known.name()), _ -> new ArrayList<>());
      if (same.stream().noneMatch(other -> other.id().equals(known.id()))) {
        same.add(known);
      }
    }
    longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private static String key(String name) {
    return INSIDE.matcher(Characters.fold(name).strip()).replaceAll("");
  }

  /// Whom the name means.
  public Match match(String typed) {
    String folded = Characters.fold(typed).strip();
    return switch (whole(folded)) {
      case Unknown _ -> inPieces(folded);
      case Match found -> found;
    };
  }

  /// The name as a whole, with no more than a title taken off.
  Match whole(String typed) {
    String key = key(typed);
    if (byName.containsKey(key)) {
      return exactly(key);
    }
    for (int i = 2; i <= Math.min(longest, key.length() - 2); i++) {
      String name = key.substring(0, i);
      if (byName.containsKey(name)
          && PersonalNames.isTitle(key.substring(i))
          && !PersonalNames.isSurname(name)) {
        return exactly(name);
      }
    }
    return new Unknown();
  }

  private Match exactly(String key) {
    List<Known> named = byName.getOrDefault(key, List.of());
    return switch (named.size()) {
      case 0 -> new Unknown();
      case 1 -> new Found(named.getFirst());
      default -> new Doubtful(Why.SAME_NAME, first(named));
    };
  }

  private Match inPieces(String folded) {
    var pieces = new ArrayList<String>();
    Matcher bracketed = BRACKETED.matcher(folded);
    while (bracketed.find()) {
      pieces.add(bracketed.group(1));
    }
    String outside = bracketed.replaceAll(" ").strip();
    if (SINGLE_CHARACTERS.matcher(outside).matches()) {
      pieces.add(outside);
    } else {
      pieces.addAll(List.of(SEPARATORS.split(outside)));
    }
    pieces.removeIf(String::isBlank);
    return pieces.size() > 1 ? oneOf(pieces) : guess(key(String.join("", pieces)));
  }

  private Match oneOf(List<String> pieces) {
    List<String> named = pieces.stream().filter(p -> !(whole(p) instanceof Unknown)).toList();
    if (named.isEmpty()) {
      return guess(key(pieces.stream().filter(PersonalNames::isLikely).findFirst().orElse("")));
    }
    Match match = whole(named.getFirst());
    boolean rest =
        pieces.stream().allMatch(p -> p.equals(named.getFirst()) || PersonalNames.isUnit(p));
    if (match instanceof Found(Known person) && !(named.size() == 1 && rest)) {
      return new Doubtful(Why.WITH_MORE, List.of(person));
    }
    return match;
  }

  private Match guess(String key) {
    String surname = PersonalNames.surnameAddressed(key);
    List<Known> called = surname.isEmpty() ? List.of() : known(n -> n.startsWith(surname));
    if (!called.isEmpty()) {
      return new Doubtful(Why.SURNAME_ONLY, called);
    }
    List<Known> similar = known(name -> isOneOff(name, key));
    if (!similar.isEmpty()) {
      return new Doubtful(Why.SIMILAR, similar);
    }
    List<Known> within = known(name -> name.length() > 1 && key.contains(name));
    return within.isEmpty() ? new Unknown() : new Doubtful(Why.WITH_MORE, within);
  }

  private List<Known> known(Predicate<String> name) {
    return first(
        byName.entrySet().stream()
            .filter(entry -> name.test(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .toList());
  }

  private static List<Known> first(List<Known> many) {
    return many.subList(0, Math.min(many.size(), MOST_CANDIDATES));
  }

  /// One character other, missing, too many, or two exchanged. Of two characters the first has to
  /// be the same: half of a given name says nothing.
  private static boolean isOneOff(String name, String typed) {
    int shorter = Math.min(name.length(), typed.length());
    if (shorter < 2 || Math.abs(name.length() - typed.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < shorter && name.charAt(head) == typed.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && name.charAt(name.length() - 1 - tail) == typed.charAt(typed.length() - 1 - tail)) {
      tail++;
    }
    int differing = Math.max(name.length(), typed.length()) - head - tail;
    if (name.length() == 2 && typed.length() == 2) {
      return head == 1;
    }
    return differing <= 1 || exchanged(name, typed, head, differing);
  }

  private static boolean exchanged(String name, String typed, int head, int differing) {
    return differing == 2
        && name.length() == typed.length()
        && name.charAt(head) == typed.charAt(head + 1)
        && name.charAt(head + 1) == typed.charAt(head);
  }
}
