package io.xuewei.bot.chat;

import io.xuewei.bot.answer.Sources;
import io.xuewei.index.Finding;
import io.xuewei.index.Hit;
import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Three small invented documents, and a library that knows a few questions about them by heart.
public final class SampleSources implements Sources {

  private static final Dictionary DICTIONARY =
      new Dictionary(
          Map.of("流动党员", "person", "预备党员", "person", "支委会", "meeting", "党小组会", "meeting"),
          Map.of(),
          List.of());

  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Finding> findings = new HashMap<>();
  public final List<String> asked = new ArrayList<>();
  private String broken = "";
  private int generation;

  /// With the documents, and the question that most tests ask.
  public SampleSources() {
    add(
        "mobile",
        info("云溪区流动党员管理服务办法", "云组发〔2024〕6号", LocalDate.of(2024, 3, 15), List.of("old")),
        List.of("第二章 日常管理"),
        "第七条 流动党员外出前应当报告。",
        "第八条 流动党员外出六个月以上的,应当转移组织关系。每季度汇报一次。",
        "第九条 流入地支部应当接收流动党员。");
    add(
        "speech",
        info("在社会工作会议上的讲话", null, null, List.of()),
        List.of("二、聚焦重点", "(一)强化X建工作"),
        "一是扩大X的组织覆盖。",
        "二是把流动X员管起来。");
    add(
        "old",
        info("云溪区流动党员管理暂行办法", null, LocalDate.of(2019, 1, 1), List.of()),
        List.of(),
        "流动党员每半年汇报一次。");
    knows(
        "流动党员怎么管",
        0.9,
        cite("mobile", 1, "第八条 流动党员外出六个月以上的,应当转移组织关系。"),
        cite("speech", 1, "二是把流动X员管起来。"));
  }

  private static DocumentInfo info(
      String title, @Nullable String number, @Nullable LocalDate date, List<String> replaces) {
    return new DocumentInfo(
        title, null, number, date, null, null, replaces, null, null, null, true, false, false);
  }

  /// Adds a document whose passages follow each other, a line each, under one heading.
  public void add(String id, DocumentInfo info, List<String> path, String... passages) {
    var cut = new ArrayList<Passage>();
    var text = new StringBuilder();
    for (String passage : passages) {
      cut.add(new Passage(id + "#" + cut.size(), id, path, passage, text.length()));
      text.append(passage).append('\n');
    }
    generation++;
    documents.put(id, new Document(id, info, text.toString(), cut, List.of()));
  }

  /// A verbatim quote from a passage.
  public Citation cite(String id, int passage, String quote) {
    Document document = documents.get(id);
    Passage in = document.passages().get(passage);
    int start = in.start() + in.text().indexOf(quote);
    return new Citation(
        id,
        document.info(),
        in.id(),
        in.path(),
        quote,
        start,
        start + quote.length(),
        quote.contains("X"));
  }

  /// The library answers this question with these quotes.
  public void knows(String question, double confidence, Citation... citations) {
    findings.put(question, new Finding.Answered(List.of(citations), confidence));
  }

  /// The library asks back which of these is meant.
  public void wavers(String question, Citation... citations) {
    findings.put(question, new Finding.Clarify(List.of(citations), 0.6));
  }

  /// From now on it fails on this question.
  public void breaksOn(String question) {
    broken = question;
  }

  @Override
  public Finding ask(String question) {
    asked.add(question);
    if (question.equals(broken)) {
      throw new IllegalStateException("the index is broken");
    }
    return findings.getOrDefault(question, new Finding.Refused(0.1));
  }

  /// Every passage with 党员 or X员 in it, each scored a little less than the one before.
  @Override
  public List<Hit> search(String question, int limit) {
    var hits = new ArrayList<Hit>();
    for (String id : List.of("mobile", "speech", "old")) {
      Document document = documents.get(id);
      for (Passage passage : document.passages()) {
        if (passage.text().contains("员")) {
          hits.add(new Hit(passage, document.info(), 10 - hits.size()));
        }
      }
    }
    return hits.stream().limit(limit).toList();
  }

  @Override
  public Optional<Document> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  @Override
  public List<Document> documents() {
    return List.copyOf(documents.values());
  }

  @Override
  public int generation() {
    return generation;
  }

  @Override
  public Dictionary dictionary() {
    return DICTIONARY;
  }

  /// Nothing has been published yet.
  public void startOver() {
    documents.clear();
    generation = 0;
  }

  /// A document leaves the library, in a new generation.
  public void remove(String id) {
    documents.remove(id);
    generation++;
  }

  @Override
  public Optional<String> replacementOf(String documentId) {
    return documents.values().stream()
        .filter(document -> document.info().replaces().contains(documentId))
        .map(document -> document.info().title())
        .findFirst();
  }
}
