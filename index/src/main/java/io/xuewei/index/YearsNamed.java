package io.xuewei.index;

import io.xuewei.knowledge.DocumentInfo;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The years that a question names: `2019年那会儿党课一年几次` means the rules of 2019.
record YearsNamed(Set<String> years) {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");

  static YearsNamed in(String question) {
    return new YearsNamed(
        YEAR.matcher(question).results().map(MatchResult::group).collect(Collectors.toSet()));
  }

  /// 1 when a document is of a year named, -1 when it is of another, 0 when none is named.
  int match(DocumentInfo info) {
    if (years.isEmpty()) {
      return 0;
    }
    boolean ofYear = info.date() != null && years.contains(Integer.toString(info.date().getYear()));
    return ofYear || years.stream().anyMatch(info.title()::contains) ? 1 : -1;
  }
}
