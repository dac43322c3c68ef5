package io.xuewei.bot.admin;

import io.xuewei.index.analysis.Folding;
import io.xuewei.knowledge.Document;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which documents a title in 《》 means: the one of exactly that title, else those that have it but
/// for a place or an office in front, else those that have it in them.
final class Titles {

  private static final Pattern PREFIX =
      Pattern.compile(
          "^(中共)?[\\p{IsHan}]{1,12}?(省|市|区|县|镇|乡|街道|社区|委员会|[省市区县]委|组织部|宣传部|办公室)(?=[\\p{IsHan}]{4,})");

  private Titles() {}

  /// Those that it may mean; empty when there is none, several when it is not clear.
  static List<Document> meant(String title, List<Document> documents) {
    String said = plain(title);
    List<Predicate<String>> steps =
        List.of(
            said::equals,
            known -> withoutPrefix(known).equals(withoutPrefix(said)),
            known -> known.contains(said));
    for (Predicate<String> step : steps) {
      List<Document> meant =
          documents.stream().filter(d -> step.test(plain(d.info().title()))).toList();
      if (!meant.isEmpty()) {
        return meant;
      }
    }
    return List.of();
  }

  private static String plain(String title) {
    return Folding.fold(title).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String withoutPrefix(String title) {
    String rest = PREFIX.matcher(title).replaceFirst("");
    return rest.equals(title) ? title : withoutPrefix(rest);
  }
}
