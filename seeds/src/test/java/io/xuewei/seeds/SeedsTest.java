package io.xuewei.seeds;

import static io.xuewei.seeds.SeedFiles.documents;
import static io.xuewei.seeds.SeedFiles.entries;
import static io.xuewei.seeds.SeedFiles.files;
import static io.xuewei.seeds.SeedFiles.frontMatter;
import static io.xuewei.seeds.SeedFiles.hanCharacters;
import static io.xuewei.seeds.SeedFiles.ids;
import static io.xuewei.seeds.SeedFiles.kind;
import static io.xuewei.seeds.SeedFiles.lines;
import static io.xuewei.seeds.SeedFiles.quiz;
import static io.xuewei.seeds.SeedFiles.quotes;
import static io.xuewei.seeds.SeedFiles.sidecar;
import static io.xuewei.seeds.SeedFiles.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The seeds agree with each other: whatever quotes a document, quotes it character for character.
class SeedsTest {

  /// The one document that nobody here invented.
  private static final String SPEECH = "全市社会工作会议讲话";

  private static final Set<String> SIDECAR_KEYS =
      Set.of(
          "title",
          "issuer",
          "number",
          "date",
          "inForce",
          "repealed",
          "replaces",
          "audience",
          "kind",
          "source",
          "sample",
          "excerpt");
  private static final Set<String> DOCUMENT_KINDS =
      Set.of("speech", "guidance", "rules", "qa", "notice");
  private static final Set<String> WORD_KINDS =
      Set.of("person", "meeting", "document", "organisation", "activity", "term");

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Map<String, String> documents = documents();
  private final List<JsonNode> direct =
      lines("golden/questions.jsonl").map(SeedFiles::json).toList();
  private final List<JsonNode> hard =
      lines("golden/hard/questions.jsonl").map(SeedFiles::json).toList();
  private final List<JsonNode> questions = Stream.concat(direct.stream(), hard.stream()).toList();

  // Documents.

  @Test
  void everyDocumentHasASidecarAndEverySidecarADocument() {
    assertThat(ids(".yaml")).isEqualTo(List.copyOf(documents.keySet()));
  }

  @Test
  void sidecarsHaveOnlyKnownKeys() {
    for (String id : documents.keySet()) {
      assertThat(sidecar(id).fieldNames())
          .toIterable()
          .as(id)
          .isSubsetOf(SIDECAR_KEYS)
          .contains("title", "kind");
      assertThat(DOCUMENT_KINDS).as(id).contains(sidecar(id).get("kind").asText());
    }
  }

  @Test
  void onlyTheSpeechIsNotASample() {
    for (String id : documents.keySet()) {
      JsonNode sample = sidecar(id).path("sample");
      assertThat(sample.isBoolean()).as(id).isTrue();
      assertThat(sample.asBoolean()).as(id).isEqualTo(!id.equals(SPEECH));
    }
  }

  @Test
  void sidecarDatesAreDates() {
    for (String id : documents.keySet()) {
      for (String key : List.of("date", "inForce", "repealed")) {
        if (sidecar(id).has(key)) {
          LocalDate date = LocalDate.parse(sidecar(id).get(key).asText());
          assertThat(date).as(id + " " + key).isAfter(LocalDate.of(2000, 1, 1));
        }
      }
    }
  }

  @Test
  void numbersAndIssuersStandInTheText() {
    for (String id : documents.keySet()) {
      for (String key : List.of("number", "issuer")) {
        assertThat(documents.get(id)).as(id + " " + key).contains(sidecar(id).path(key).asText(""));
      }
    }
  }

  @Test
  void whatIsReplacedIsHereAndRepealed() {
    for (String id : documents.keySet()) {
      for (JsonNode old : sidecar(id).path("replaces")) {
        assertThat(documents).as(id).containsKey(old.asText());
        assertThat(sidecar(old.asText()).path("repealed"))
            .as(id)
            .isEqualTo(sidecar(id).get("inForce"));
      }
    }
  }

  @Test
  void thereAreFifteenGuidanceDocumentsOfAReadableSize() {
    List<String> guidance =
        documents.keySet().stream().filter(id -> !kind(id).equals("speech")).toList();
    assertThat(guidance).hasSizeGreaterThanOrEqualTo(15);
    for (String id : guidance) {
      assertThat(hanCharacters(documents.get(id))).as(id).isBetween(800L, 2500L);
    }
  }

  // Questions.

  @Test
  void everyAnswerIsVerbatimInItsDocument() {
    for (JsonNode question : questions) {
      for (JsonNode answer : question.get("answers")) {
        assertVerbatim(question.get("id").asText(), answer);
      }
    }
  }

  @Test
  void everyAnswerStandsBelowItsHeadings() {
    for (JsonNode question : questions) {
      for (JsonNode answer : question.get("answers")) {
        assertHeadingsInOrder(question.get("id").asText(), answer);
      }
    }
  }

  @Test
  void thereAreEnoughQuestions() {
    assertThat(count(SeedsTest::answerable)).isGreaterThanOrEqualTo(120);
    assertThat(count(question -> !answerable(question))).isGreaterThanOrEqualTo(60);
  }

  @Test
  void halfOfTheUnanswerableQuestionsAreNearMisses() {
    long nearMisses = count(question -> question.path("nearMiss").asBoolean());
    assertThat(2 * nearMisses).isGreaterThanOrEqualTo(count(question -> !answerable(question)));
  }

  @Test
  void everyHardQuestionIsAnswerableOrANearMiss() {
    assertThat(hard)
        .isNotEmpty()
        .allMatch(question -> answerable(question) || question.path("nearMiss").asBoolean());
  }

  @Test
  void onlyUnanswerableQuestionsSayWhetherTheyAreNearMisses() {
    for (JsonNode question : questions) {
      assertThat(question.has("nearMiss"))
          .as(question.get("id").asText())
          .isEqualTo(!answerable(question));
    }
  }

  @Test
  void idsAndQuestionsAreUnique() {
    assertThat(questions)
        .extracting(question -> question.get("id").asText())
        .doesNotHaveDuplicates();
    assertThat(questions)
        .extracting(question -> question.get("question").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void noQuestionIsBlankOrPadded() {
    for (JsonNode question : questions) {
      String text = question.get("question").asText();
      assertThat(text).isNotBlank().isEqualTo(text.strip());
    }
  }

  // Dictionary.

  @Test
  void wordsHaveAKnownKind() {
    for (String line : entries("dictionary/words.txt")) {
      String[] fields = line.split("\t", -1);
      assertThat(fields.length).as(line).isBetween(1, 2);
      assertThat(fields[0]).as(line).isNotBlank();
      assertThat(fields.length == 1 || WORD_KINDS.contains(fields[1])).as(line).isTrue();
    }
  }

  @Test
  void aliasesHaveTwoDifferentFields() {
    for (String line : entries("dictionary/aliases.tsv")) {
      assertThat(line.split("\t", -1))
          .as(line)
          .hasSize(2)
          .doesNotContain("")
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void masksKeepTheLength() {
    for (String line : entries("dictionary/masks.tsv")) {
      String[] fields = line.split("\t", -1);
      assertThat(fields).as(line).hasSize(2).doesNotContain("").doesNotHaveDuplicates();
      assertThat(fields[1]).as(line).hasSameSizeAs(fields[0]);
    }
  }

  @Test
  void masksAreSortedLongestFirst() {
    List<Integer> lengths =
        entries("dictionary/masks.tsv").stream().map(line -> line.indexOf('\t')).toList();
    assertThat(lengths).isSortedAccordingTo((one, other) -> other - one);
  }

  @Test
  void dictionaryEntriesAreUnique() {
    for (String file : List.of("words.txt", "aliases.tsv", "masks.tsv")) {
      assertThat(entries("dictionary/" + file)).as(file).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  // Lessons and quiz.

  @Test
  void lessonsNameADocument() {
    for (Path lesson : files("lessons", ".md")) {
      assertThat(documents)
          .as(lesson.toString())
          .containsKey(frontMatter(lesson).path("document").asText());
    }
  }

  @Test
  void lessonsQuoteVerbatim() {
    for (Path lesson : files("lessons", ".md")) {
      String document = documents.get(frontMatter(lesson).get("document").asText());
      assertThat(quotes(lesson)).as(lesson.toString()).isNotEmpty().allMatch(document::contains);
    }
  }

  @Test
  void lessonsHaveAsManyPartsAsTheySay() {
    for (Path lesson : files("lessons", ".md")) {
      long parts = text(lesson).lines().filter(line -> line.startsWith("## ")).count();
      assertThat(parts).as(lesson.toString()).isEqualTo(frontMatter(lesson).get("parts").asLong());
    }
  }

  @Test
  void quizQuestionsQuoteVerbatim() {
    for (JsonNode item : quiz()) {
      assertVerbatim(item.get("id").asText(), item);
    }
  }

  @Test
  void quizQuestionsHaveFourOptionsAndOneAnswer() {
    for (JsonNode item : quiz()) {
      assertThat(item.get("answer").asText()).as(item.get("id").asText()).matches("[A-D]");
      assertThat(item.get("options"))
          .extracting(option -> option.asText().substring(0, 3))
          .as(item.get("id").asText())
          .containsExactly("A. ", "B. ", "C. ", "D. ");
    }
  }

  @Test
  void quizIdsAndQuestionsAreUnique() {
    assertThat(quiz())
        .isNotEmpty()
        .extracting(item -> item.get("id").asText())
        .doesNotHaveDuplicates();
    assertThat(quiz()).extracting(item -> item.get("question").asText()).doesNotHaveDuplicates();
  }

  // Calendar.

  @Test
  void holidaysHaveADateAKindAndAName() {
    for (String line : entries("calendar/holidays.tsv")) {
      String[] fields = line.split("\t", -1);
      assertThat(fields).as(line).hasSize(3).doesNotContain("");
      assertThat(LocalDate.parse(fields[0])).as(line).isAfter(LocalDate.of(2023, 12, 1));
      assertThat(Set.of("holiday", "workday", "festival")).as(line).contains(fields[1]);
    }
    assertThat(entries("calendar/holidays.tsv")).doesNotHaveDuplicates();
  }

  @Test
  void workIsMadeUpOnWeekendsOnlyAndNoDayIsBoth() {
    List<String[]> days =
        entries("calendar/holidays.tsv").stream()
            .map(line -> line.split("\t"))
            .filter(fields -> !fields[1].equals("festival"))
            .toList();
    assertThat(days).extracting(fields -> fields[0]).doesNotHaveDuplicates();
    for (String[] fields : days) {
      if (fields[1].equals("workday")) {
        assertThat(LocalDate.parse(fields[0]).getDayOfWeek()).as(fields[0]).isIn(WEEKEND);
      }
    }
  }

  @Test
  void everyFestivalIsOnceInEveryYearUntil2030() {
    Map<String, List<String>> years =
        entries("calendar/holidays.tsv").stream()
            .map(line -> line.split("\t"))
            .filter(fields -> fields[1].equals("festival"))
            .collect(
                groupingBy(
                    fields -> fields[2], mapping(fields -> fields[0].substring(0, 4), toList())));
    assertThat(years).hasSizeGreaterThanOrEqualTo(15);
    assertThat(years.values())
        .allSatisfy(all ->
            assertThat(all)
                .containsExactly("2024", "2025", "2026", "2027", "2028", "2029", "2030"));
  }

  // Assertions.

  private void assertVerbatim(String id, JsonNode quote) {
    String document = quote.get("document").asText();
    String sentence = quote.get("sentence").asText();
    assertThat(documents).as(id).containsKey(document);
    assertThat(sentence).as(id).isNotBlank().doesNotContain("\n");
    assertThat(documents.get(document).contains(sentence))
        .as("%s: %s in %s", id, sentence, document)
        .isTrue();
  }

  /// The headings of the path come one after the other before the sentence, the last of them
  /// perhaps run in with it.
  private void assertHeadingsInOrder(String id, JsonNode answer) {
    String document = documents.get(answer.get("document").asText());
    int end = document.indexOf(answer.get("sentence").asText()) + 1;
    int at = 0;
    for (JsonNode heading : answer.get("path")) {
      at = document.indexOf(heading.asText(), at);
      assertThat(at).as("%s: %s", id, heading.asText()).isBetween(0, end);
    }
  }

  // What the assertions ask.

  private static boolean answerable(JsonNode question) {
    return !question.get("answers").isEmpty();
  }

  private long count(Predicate<JsonNode> which) {
    return direct.stream().filter(which).count();
  }
}
