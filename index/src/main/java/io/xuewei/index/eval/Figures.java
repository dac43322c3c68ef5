package io.xuewei.index.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a measurement found. Shares lie between 0 and 1; a figure is null when the question set has
/// nothing to measure it by.
///
/// @param dataset the question set's name
/// @param documents how many documents it has
/// @param queries how many questions with an answer
/// @param recallAt1 share of a query's relevant documents that stand first, averaged
/// @param recallAt5 the same for the first five
/// @param recallAt10 the same for the first ten
/// @param mrrAt10 mean reciprocal rank of the first relevant document among the first ten
/// @param ndcgAt10 normalised discounted cumulative gain of the first ten
/// @param quoteHitAt1 share of queries with answers whose first quote holds one
/// @param quoteChars mean length of those first quotes, in characters
/// @param answeredRate share of queries that are answered
/// @param answeredRight share of queries with answers that are answered with a quote, from a
///   relevant document, that holds one
/// @param wrongAnswerRate share of negatives that are answered
/// @param nearMissRate share of near misses that are answered
/// @param refusalAuc area under the ROC curve of the confidence, queries against negatives
/// @param roc what other thresholds would do, by rising threshold
/// @param indexSeconds time to build the index
/// @param passagesPerSecond passages indexed a second
/// @param p50Millis median time of one question
/// @param p99Millis 99th percentile of it
/// @param heapMiB heap in use afterwards
/// @param fingerprint the settings that produced this
@JsonPropertyOrder({
  "dataset",
  "documents",
  "queries",
  "recall@1",
  "recall@5",
  "recall@10",
  "mrr@10",
  "ndcg@10",
  "quoteHit@1",
  "quoteChars",
  "answeredRate",
  "answeredRight",
  "wrongAnswerRate",
  "nearMissRate",
  "refusalAuc",
  "roc"
})
public record Figures(
    String dataset,
    int documents,
    int queries,
    @JsonProperty("recall@1") double recallAt1,
    @JsonProperty("recall@5") double recallAt5,
    @JsonProperty("recall@10") double recallAt10,
    @JsonProperty("mrr@10") double mrrAt10,
    @JsonProperty("ndcg@10") double ndcgAt10,
    @JsonProperty("quoteHit@1") @Nullable Double quoteHitAt1,
    @Nullable Double quoteChars,
    double answeredRate,
    @Nullable Double answeredRight,
    @Nullable Double wrongAnswerRate,
    @Nullable Double nearMissRate,
    @Nullable Double refusalAuc,
    @Nullable List<RocPoint> roc,
    double indexSeconds,
    double passagesPerSecond,
    double p50Millis,
    double p99Millis,
    double heapMiB,
    String fingerprint) {}
