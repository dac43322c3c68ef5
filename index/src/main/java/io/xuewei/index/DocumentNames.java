package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the documents of a library may be called: by their title, by a part of it, by the
/// organisation's own names for them, by their kind.
final class DocumentNames {

  /// Words that names of documents end with.
  static final String KINDS = "讲话|报告|通知|办法|细则|指引|意见|条例|章程|规程|规范|规则|规定|问答|准则|方案|纪要|守则|须知|手册";

  /// Kinds that mean a document even when nothing else is said of it.
  private static final Set<String> BARE_KINDS =
      Set.of("讲话", "报告", "通知", "办法", "细则", "指引", "条例", "章程", "规程", "问答", "准则", "方案", "纪要");

  private static final Pattern ENDS_WITH_KIND = Pattern.compile("(" + KINDS + ")$");
  private static final Pattern NO_NAME =
      Pattern.compile("[\\s《》“”\"'‘’「」]|\\([^)]*(试行|暂行|年版|年|修订|修正|草案)[^)]*\\)");
  private static final Pattern ARTICLE = Pattern.compile("第" + Numerals.CHARACTERS + "+条$");
  private static final Pattern FRONT =
      Pattern.compile("^(中华人民共和国|中国共产党|\\p{IsHan}{1,5}?[省市区县州](?=\\p{IsHan}{5}))");
  private static final Pattern ABOUT = Pattern.compile("^关于((进一步)?(做好|加强|印发|开展|规范))?|的?通知$");

  private static final int FEW = 4;
  private static final int SHORTEST_CHUNK = 2;

  /// A canonical name of this length names a document wherever it stands in its title.
  private static final int LONG_TITLE = 10;

  private final Map<String, DocumentInfo> infos = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Set<String> knownAliases = new HashSet<>();

  DocumentNames(List<Document> documents, Map<String, List<String>> aliases) {
    for (Document document : documents) {
      if (!document.info().template()) {
        add(document);
      }
    }
    aliases.forEach((alias, names) -> names.forEach(name -> addAlias(alias, name)));
  }

  private void add(Document document) {
    String title = plain(document.info().title());
    infos.put(document.id(), document.info());
    titles.put(document.id(), title);
    String whole = ARTICLE.matcher(title).replaceFirst("");
    String local = FRONT.matcher(whole).replaceFirst("");
    for (String name : List.of(title, whole, local, ABOUT.matcher(local).replaceAll(""))) {
      if (name.length() >= SHORTEST_CHUNK) {
        byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(document.id());
      }
    }
  }

  private void addAlias(String alias, String name) {
    String title = plain(name);
    Set<String> ids = new LinkedHashSet<>(byName.getOrDefault(title, Set.of()));
    if (ids.isEmpty() && title.length() >= LONG_TITLE) {
      titles.forEach((id, t) -> ids.addAll(t.contains(title) ? Set.of(id) : Set.of()));
    }
    if (!ids.isEmpty()) {
      knownAliases.add(plain(alias));
      byName.computeIfAbsent(plain(alias), a -> new LinkedHashSet<>()).addAll(ids);
    }
  }

  private static String plain(String name) {
    return NO_NAME.matcher(Folding.fold(name)).replaceAll("");
  }

  /// The documents that a name means: those with that name; else the few whose titles are of the
  /// same kind and hold its pieces in the same order (`流动党员管理办法` for `流动党员管理服务办法`); for a bare kind
  /// (`讲话`) all of it. None when it names nothing.
  Set<String> meantBy(String name) {
    String plain = plain(name);
    Set<String> exact = byName.getOrDefault(plain, Set.of());
    Matcher kind = ENDS_WITH_KIND.matcher(plain);
    if (!exact.isEmpty() || !kind.find()) {
      return exact;
    }
    boolean bare = plain.equals(kind.group());
    Set<String> ids =
        titles.entrySet().stream()
            .filter(title -> title.getValue().endsWith(kind.group()))
            .filter(title -> bare || holdsPieces(title.getValue(), plain))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean distinct = bare ? BARE_KINDS.contains(plain) : ids.size() <= FEW;
    return distinct ? ids : Set.of();
  }

  /// Whether it is the organisation's own name for a document that the library has.
  boolean isAlias(String name) {
    return knownAliases.contains(plain(name));
  }

  /// The documents of a year.
  Set<String> ofYear(String year) {
    var named = new YearsNamed(Set.of(year));
    return infos.entrySet().stream()
        .filter(info -> named.match(info.getValue()) > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// Whether it is known of any document when it was made.
  boolean hasDates() {
    return infos.values().stream().anyMatch(info -> info.date() != null);
  }

  private static boolean holdsPieces(String title, String name) {
    int from = 0;
    int i = 0;
    while (i < name.length()) {
      int length = longestPiece(title, from, name, i);
      if (length < SHORTEST_CHUNK) {
        return false;
      }
      from = title.indexOf(name.substring(i, i + length), from) + length;
      i += length;
    }
    return true;
  }

  private static int longestPiece(String title, int from, String name, int start) {
    int length = name.length() - start;
    while (length > 0 && title.indexOf(name.substring(start, start + length), from) < 0) {
      length--;
    }
    return length;
  }
}
