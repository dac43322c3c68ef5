package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells apart the versions of one rule, however alike their words are.
final class Versions {

  private static final Pattern NUMBER =
      Pattern.compile("(.*?)[\\p{P}\\p{S}\\s]*(\\d{4})[\\p{P}\\p{S}\\s]*第?0*(\\d{1,5})号");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern IN_FORCE =
      Pattern.compile("自\\s?((?:19|20)\\d{2})\\s?年.{0,12}起(?:正式|试)?(?:施行|执行|实施|生效)");
  private static final Pattern STAGE =
      Pattern.compile("[（(]?(?:试行|暂行|修订稿?|修正案?|征求意见稿|草案|送审稿|讨论稿)[）)]?");
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}+");

  private Versions() {}

  /// Whether two documents are known to be different versions: one replaces the other, or their
  /// numbers differ, or, without two numbers, their days, the years in their titles, the stages
  /// (`试行`) of one title, or the years from which they say to be in force.
  static boolean differ(Document a, Document b) {
    DocumentInfo one = a.info();
    DocumentInfo two = b.info();
    if (one.replaces().contains(b.id()) || two.replaces().contains(a.id())) {
      return true;
    }
    if (one.number() != null && two.number() != null) {
      return !sameNumber(one.number(), two.number());
    }
    return bothKnownAndDiffer(one.date(), two.date())
        || disjoint(all(YEAR, one.title()), all(YEAR, two.title()))
        || sameTitleOfAnotherStage(one.title(), two.title())
        || disjoint(all(IN_FORCE, a.text()), all(IN_FORCE, b.text()));
  }

  private static boolean bothKnownAndDiffer(@Nullable Object a, @Nullable Object b) {
    return a != null && b != null && !a.equals(b);
  }

  /// Brackets and spaces aside; an issuer's sign with a mask in it may be any.
  private static boolean sameNumber(String a, String b) {
    Matcher one = NUMBER.matcher(a.strip());
    Matcher two = NUMBER.matcher(b.strip());
    if (!one.matches() || !two.matches()) {
      return a.equals(b);
    }
    boolean masked = !isWord(one.group(1)) || !isWord(two.group(1));
    return one.group(2).equals(two.group(2))
        && one.group(3).equals(two.group(3))
        && (masked || one.group(1).equals(two.group(1)));
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  private static boolean sameTitleOfAnotherStage(String a, String b) {
    return !a.equals(b) && STAGE.matcher(a).replaceAll("").equals(STAGE.matcher(b).replaceAll(""));
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }

  private static boolean disjoint(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
  }
}
