package io.xuewei.index;

import static java.util.stream.Collectors.joining;

import io.xuewei.index.Candidate.Likeness;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines with the documents' numbers (发文字号). They describe a document and are part of no
/// passage, yet `流动党员管理服务办法文号多少` asks for one.
final class NumberLines {

  private NumberLines() {}

  /// The candidates, and with each document that they are from, its number line at the place of its
  /// best candidate.
  static List<Candidate> with(List<Candidate> candidates, PassageIndex index) {
    var all = new ArrayList<Candidate>(candidates);
    Set<String> documents = new LinkedHashSet<>();
    for (Candidate candidate : candidates) {
      String document = candidate.passage().documentId();
      if (documents.add(document)) {
        index
            .document(document)
            .flatMap(NumberLines::line)
            .ifPresent(line -> all.add(inPlaceOf(candidate, line)));
      }
    }
    return all;
  }

  private static Candidate inPlaceOf(Candidate candidate, Passage line) {
    var hit = new Hit(line, candidate.hit().info(), candidate.hit().score());
    return new Candidate(
        new Match(hit, candidate.match().fields()),
        candidate
            .likeness()
            .map(l -> new Likeness(l.vector(), l.passage(), List.of(l.bestSentence()))));
  }

  private static Optional<Passage> line(Document document) {
    String number = document.info().number();
    if (number == null) {
      return Optional.empty();
    }
    Matcher line = spaced(number).matcher(document.text());
    String id = document.id() + "#number";
    return line.find()
        ? Optional.of(new Passage(id, document.id(), List.of(), line.group(), line.start()))
        : Optional.empty();
  }

  /// The number as it stands in the text, where it may have spaces inside.
  private static Pattern spaced(String number) {
    return Pattern.compile(
        number.chars().mapToObj(c -> Pattern.quote((char) c + "")).collect(joining(" ?")));
  }
}
