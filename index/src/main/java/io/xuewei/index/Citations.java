package io.xuewei.index;

import io.xuewei.knowledge.Citation;
import java.util.ArrayList;
import java.util.List;

/// From the ranked quotes of a question to the citations of its answer: at most three, none that
/// says what another says.
///
/// A document that no longer holds is quoted only when it is the best, which it is when the
/// question asks for it.
final class Citations {

  private static final int MOST = 3;

  /// A further quote is cited when its score is at most this much below the best: it is then about
  /// as likely to be the answer as one in twenty.
  private static final double CLOSE = 3.0;

  private final PassageIndex index;

  Citations(PassageIndex index) {
    this.index = index;
  }

  /// @param ranked at least one, the best first
  List<Citation> of(List<ScoredQuote> ranked) {
    ScoredQuote best = ranked.getFirst();
    boolean outdated = best.quote().evidence().outdated();
    var citations = new ArrayList<Citation>();
    citations.add(whole(Joining.withNeighbour(best, ranked).citation()));
    for (ScoredQuote further : ranked.subList(1, ranked.size())) {
      boolean close = further.score() >= best.score() - CLOSE;
      if (citations.size() == MOST || !close) {
        break;
      }
      if (outdated || !further.quote().evidence().outdated()) {
        add(whole(further.quote().citation()), citations);
      }
    }
    return citations;
  }

  private static void add(Citation citation, List<Citation> citations) {
    if (citations.stream().noneMatch(earlier -> repeats(earlier, citation))) {
      citations.add(citation);
    }
  }

  private static boolean repeats(Citation earlier, Citation citation) {
    boolean within =
        earlier.documentId().equals(citation.documentId())
            && earlier.start() <= citation.start()
            && citation.end() <= earlier.end();
    return within || earlier.quote().equals(citation.quote());
  }

  private Citation whole(Citation citation) {
    return index
        .document(citation.documentId())
        .map(document -> Enumerations.whole(citation, document))
        .orElse(citation);
  }
}
