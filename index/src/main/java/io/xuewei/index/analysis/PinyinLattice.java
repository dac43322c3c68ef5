package io.xuewei.index.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// The cheapest reading of one text: Chinese as it stands, letters as words or as they are.
final class PinyinLattice {

  /// Letters stay as they are only where no words cover them.
  private static final double KEPT_LETTERS = 40;

  private final LatinText text;
  private final PinyinReader reader;
  private final Map<Integer, MatchResult> tokenAt = new HashMap<>();
  private final double[] costs;
  private final @Nullable PinyinWord[] steps;

  PinyinLattice(LatinText text, PinyinReader reader) {
    this.text = text;
    this.reader = reader;
    text.tokens().forEach(token -> tokenAt.put(token.start(), token));
    costs = new double[text.folded().length() + 1];
    steps = new PinyinWord[costs.length];
  }

  String read() {
    Arrays.fill(costs, 1, costs.length, Double.POSITIVE_INFINITY);
    for (int i = 0; i < text.folded().length(); i++) {
      if (Double.isFinite(costs[i])) {
        extend(i);
      }
    }
    return written(path());
  }

  private void extend(int start) {
    MatchResult token = tokenAt.get(start);
    if (token != null) {
      step(kept(start, token.end()), KEPT_LETTERS);
      if (text.isAcronym(token)) {
        return;
      }
    } else if (!PinyinWord.isLetter(text.letters().charAt(start))) {
      step(kept(start, start + 1), 0);
    }
    int foreignEnd = token != null && reader.isForeign(token.group()) ? token.end() : 0;
    reader
        .wordsFrom(start, text.letters())
        .filter(word -> !holdsAcronym(word))
        .filter(word -> isOwn(word) || word.end() > foreignEnd)
        .forEach(word -> step(word, word.cost()));
  }

  private static boolean isOwn(PinyinWord word) {
    return word.kind() == PinyinWord.Kind.DOMAIN;
  }

  private boolean holdsAcronym(PinyinWord word) {
    return text.tokens().stream()
        .filter(token -> token.start() >= word.start() && token.start() < word.end())
        .anyMatch(text::isAcronym);
  }

  private PinyinWord kept(int start, int end) {
    return new PinyinWord(text.folded().substring(start, end), start, end, PinyinWord.Kind.KEPT);
  }

  private void step(PinyinWord word, double added) {
    double cost = costs[word.start()] + added;
    if (cost < costs[word.end()]) {
      costs[word.end()] = cost;
      steps[word.end()] = word;
    }
  }

  private List<PinyinWord> path() {
    Deque<PinyinWord> path = new ArrayDeque<>();
    PinyinWord step = steps[costs.length - 1];
    while (step != null) {
      path.addFirst(step);
      step = steps[step.start()];
    }
    return new ArrayList<>(path);
  }

  /// Writes the words out. Letters are read as Chinese only where a word among them tells that they
  /// are.
  private String written(List<PinyinWord> path) {
    var out = new StringBuilder();
    int i = 0;
    while (i < path.size()) {
      int end = i;
      boolean telling = false;
      while (end < path.size() && isOfRun(path.get(end))) {
        telling |= path.get(end).isTelling();
        end++;
      }
      if (end == i) {
        out.append(path.get(i).word());
        i++;
      } else {
        int from = path.get(i).start();
        int to = path.get(end - 1).end();
        out.append(telling ? chinese(path.subList(i, end)) : text.folded().substring(from, to));
        i = end;
      }
    }
    return out.toString();
  }

  private static boolean isOfRun(PinyinWord step) {
    return step.kind() != PinyinWord.Kind.KEPT || isGap(step);
  }

  private static boolean isGap(PinyinWord step) {
    return step.word().length() == 1 && Spelling.isGap(step.word().charAt(0));
  }

  private static String chinese(List<PinyinWord> run) {
    var out = new StringBuilder();
    for (int i = 0; i < run.size(); i++) {
      boolean edge = i == 0 || i == run.size() - 1;
      if (edge || !isGap(run.get(i))) {
        out.append(run.get(i).word());
      }
    }
    return out.toString();
  }
}
