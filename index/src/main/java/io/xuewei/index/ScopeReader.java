package io.xuewei.index;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the part of the library that a question restricts itself to, and takes its words out of
/// the question: `考勤办法里迟到怎么算` asks the 考勤办法 `迟到怎么算`.
///
/// A name in `《》` that no document has restricts nothing; neither does a year when no document has
/// a date. An article that no document has leaves nothing to answer from.
final class ScopeReader {

  private static final String INSIDE =
      "(?:里面|里边|里头|里|当中|之中|中(?![心央国共午旬学小文的])|上面|上(?![级报交传线午次班门岗]))";

  private static final String ARTICLE = "(?=的?第\\s?" + Numerals.CHARACTERS + "+\\s?(?:[条章节编]|部分))";

  /// The place behind a name of a document.
  private static final Pattern BEHIND_NAME = Pattern.compile(INSIDE + "|" + ARTICLE);

  private static final Pattern QUOTED =
      Pattern.compile("《([^《》]{2,60})》(" + INSIDE + "|" + ARTICLE + ")?");

  private static final Pattern YEAR =
      Pattern.compile("((?:19|20)?[0-9]{2})年(的|版的?|那版的?|那份|那个|出的|发的)");

  private static final Pattern DATED =
      Pattern.compile(
          "(?<![0-9])"
              + YEAR.pattern()
              + "([\\p{IsHan}\"“”]{0,15}?(?:"
              + DocumentNames.KINDS
              + "|文件))("
              + INSIDE
              + ")?");

  private static final Pattern YEAR_BEFORE = Pattern.compile("(?<![0-9])" + YEAR.pattern() + "$");

  /// What may stand before a name of a document without being part of it.
  private static final Pattern BOUNDARY =
      Pattern.compile("([^\\p{IsHan}]|[的在按照据从看个份版新旧区市县们查问下和与跟年是把对给说那这请用我]|根据)$");

  private static final Pattern NO_NAME = Pattern.compile("^[的年在里中]|[《》,。?;:]");

  private static final Pattern ENDS_LIKE_NAME = Pattern.compile("(" + DocumentNames.KINDS + "|法)$");

  /// A document that the library does not have, and an article of it.
  private static final Pattern UNKNOWN =
      Pattern.compile("《[^《》]*》的?" + ArticleName.PATTERN.pattern() + "[的是什么啥说讲了内容规定呢吗?。\\s]*");

  /// An article that is only referred to.
  private static final Pattern REFERRING = Pattern.compile("(按照?|根据|依照|依据|基于|违反|符合|适用|援引)$");

  private static final Pattern BEHIND_ARTICLE =
      Pattern.compile(
          "(?:的?(?:内容|原文|规定[了?是])|[里中]|说|讲|写|规定(?=[了什啥]|$)|是什么|是啥|啥|怎么|咋|有|要求|对|[?,。;:!\\s]|$)");

  private static final Pattern REST =
      Pattern.compile("^[\\s的,:;、]+|^(里面|里|中|规定的?|上)(?=\\p{IsHan})");

  /// Asks what another document may say.
  private static final Pattern VALIDITY = Pattern.compile("有效(?!期)|废止|作废|失效|管用|算数|[替取]代|现行");

  private static final int LONGEST_NAME = 40;

  private final PassageIndex index;
  private final Dictionary dictionary;
  private final Supplier<Currency> currency;
  private volatile @Nullable Known known;

  ScopeReader(PassageIndex index, Dictionary dictionary, Supplier<Currency> currency) {
    this.index = index;
    this.dictionary = dictionary;
    this.currency = currency;
  }

  private record Known(Generation generation, DocumentNames names) {}

  /// A question without the words that restrict it, and what they restrict it to.
  record Scoped(String text, Scope scope) {}

  /// @param text folded
  Scoped read(String text) {
    Named named = named(text);
    if (named.ids() == null && UNKNOWN.matcher(text).matches()) {
      return new Scoped("", new Scope.Articles(List.of()));
    }
    Matcher article = ArticleName.PATTERN.matcher(named.text());
    if (!article.find(Math.min(named.at(), named.text().length()))) {
      return named.scoped();
    }
    boolean adjoins =
        named.ids() != null && named.text().substring(named.at(), article.start()).isBlank();
    return adjoins || standsAlone(article, named.text())
        ? articles(named, article)
        : named.scoped();
  }

  private static boolean standsAlone(Matcher article, String text) {
    String before = text.substring(0, article.start());
    return !article.group(2).matches("节|编")
        && isBoundary(text, article.start())
        && !before.endsWith("》")
        && !REFERRING.matcher(before).find()
        && BEHIND_ARTICLE.matcher(text).region(article.end(), text.length()).lookingAt();
  }

  /// @param text without the name where it was said to be inside
  /// @param at where the name stood
  /// @param ids the documents named, null when none is
  private record Named(String text, int at, @Nullable Set<String> ids) {
    Scoped scoped() {
      return ids == null
          ? new Scoped(text, Scope.EVERYTHING)
          : new Scoped(REST.matcher(text).replaceFirst("").strip(), new Scope.Documents(ids));
    }

    /// Itself when nothing else is left, else the whole text with the same restriction.
    Named orWhole(String whole, int end) {
      boolean onlyName = text.chars().noneMatch(Character::isLetterOrDigit);
      return onlyName ? this : new Named(whole, end, ids);
    }

    static Named cut(String text, int start, int end, Set<String> ids) {
      String rest = text.substring(end).replaceFirst("^的(?=第)", "");
      return new Named(text.substring(0, start) + rest, start, ids);
    }
  }

  private Named named(String text) {
    Named named = quoted(text);
    if (named == null) {
      named = nicknamed(text);
    }
    if (named == null) {
      named = dated(text);
    }
    return named == null ? new Named(text, 0, null) : named;
  }

  /// A name in `《》` restricts the question when it is said to be inside, or when it is the only one
  /// and not just referred to; its words then stay, for they may be what is asked about.
  private @Nullable Named quoted(String text) {
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      Set<String> ids = names().meantBy(quoted.group(1));
      boolean inside = quoted.group(2) != null;
      boolean only = text.indexOf('《') == text.lastIndexOf('《');
      boolean referred = REFERRING.matcher(text.substring(0, quoted.start())).find();
      boolean aside = !only || referred || VALIDITY.matcher(text).find();
      if (!ids.isEmpty() && (inside || !aside)) {
        Named cut = cutWithYear(text, quoted.start(), quoted.end(), ids);
        return inside ? cut : cut.orWhole(text, quoted.end());
      }
    }
    return null;
  }

  private @Nullable Named nicknamed(String text) {
    Matcher behind = BEHIND_NAME.matcher(text);
    while (behind.find()) {
      for (int start = Math.max(0, behind.start() - LONGEST_NAME);
          start < behind.start() - 1;
          start++) {
        Set<String> ids = meantBy(text, start, behind.start());
        if (!ids.isEmpty()) {
          return cutWithYear(text, start, behind.end(), ids);
        }
      }
    }
    return null;
  }

  private Set<String> meantBy(String text, int start, int end) {
    String name = text.substring(start, end);
    return isBoundary(text, start) && isName(name) ? names().meantBy(name) : Set.of();
  }

  private static boolean isBoundary(String text, int place) {
    String before = text.substring(Math.max(0, place - 2), place);
    return place == 0 || BOUNDARY.matcher(before).find();
  }

  /// Without `《》`, other titles are ordinary words.
  private boolean isName(String name) {
    return !NO_NAME.matcher(name).find()
        && (ENDS_LIKE_NAME.matcher(name).find() || names().isAlias(name));
  }

  /// Cuts a name out, and the year before it, which then chooses among the documents.
  private Named cutWithYear(String text, int start, int end, Set<String> ids) {
    Matcher year = YEAR_BEFORE.matcher(text.substring(0, start));
    if (!year.find()) {
      return Named.cut(text, start, end, inForce(text, ids));
    }
    var ofYear = new HashSet<>(ids);
    ofYear.retainAll(names().ofYear(fourDigits(year.group(1))));
    return Named.cut(text, year.start(), end, ofYear);
  }

  /// `2019年的细则`, `23年的文件`, without a word that says inside.
  private @Nullable Named dated(String text) {
    Matcher dated = DATED.matcher(text);
    if (!dated.find() || !names().hasDates() || VALIDITY.matcher(text).find()) {
      return null;
    }
    var ids = new HashSet<>(names().ofYear(fourDigits(dated.group(1))));
    String name = dated.group(3);
    if (!name.equals("文件")) {
      Set<String> named = names().meantBy(name);
      if (named.isEmpty() && !name.matches(DocumentNames.KINDS)) {
        return null;
      }
      ids.retainAll(named);
    }
    Named cut = Named.cut(text, dated.start(), dated.end(), ids);
    return dated.group(4) != null || ids.isEmpty() ? cut : cut.orWhole(text, dated.end());
  }

  /// Of several documents those that hold today, or if the former one is asked for, those that do
  /// not.
  private Set<String> inForce(String text, Set<String> ids) {
    boolean former = Question.saysFormer(text);
    Currency today = currency.get();
    var chosen = new HashSet<>(ids);
    chosen.removeIf(id -> today.isOutdated(id) != former);
    return chosen.isEmpty() ? ids : chosen;
  }

  private Scoped articles(Named named, Matcher found) {
    ArticleName article = ArticleName.of(found);
    Set<String> ids = named.ids();
    List<Document> documents =
        index.documents().stream()
            .filter(document -> !document.info().template())
            .filter(document -> ids == null || ids.contains(document.id()))
            .toList();
    List<Passage> passages = documents.stream().flatMap(d -> article.in(d).stream()).toList();
    if (passages.isEmpty() && ids == null && documents.stream().noneMatch(article::isUnitOf)) {
      return named.scoped();
    }
    String rest = named.text().substring(0, found.start()) + named.text().substring(found.end());
    Scope scope = new Scope.Articles(ids == null ? inForce(passages) : passages);
    return new Scoped(REST.matcher(rest).replaceFirst("").strip(), scope);
  }

  private List<Passage> inForce(List<Passage> passages) {
    Currency today = currency.get();
    return passages.stream().filter(passage -> !today.isOutdated(passage.documentId())).toList();
  }

  private static String fourDigits(String year) {
    return year.length() == 2 ? "20" + year : year;
  }

  /// The names of the documents that answer now.
  private DocumentNames names() {
    Generation generation = index.generation();
    Known names = known;
    if (names == null || !names.generation().equals(generation)) {
      names = new Known(generation, new DocumentNames(index.documents(), dictionary.aliases()));
      known = names;
    }
    return names.names();
  }
}
