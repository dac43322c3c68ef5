package io.xuewei.index;

import io.xuewei.knowledge.Citation;
import java.util.List;

/// What the library has to say to a question. `confidence` lies between 0 and 1.
public sealed interface Finding {

  double confidence();

  /// One to three quotes that answer, the best first.
  record Answered(List<Citation> citations, double confidence) implements Finding {
    public Answered {
      citations = List.copyOf(citations);
    }
  }

  /// The question fits several documents about equally: two to four of them to pick from, each with
  /// its best quote.
  record Clarify(List<Citation> candidates, double confidence) implements Finding {
    public Clarify {
      candidates = List.copyOf(candidates);
    }
  }

  /// The library does not answer this.
  record Refused(double confidence) implements Finding {}
}
