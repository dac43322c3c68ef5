package io.xuewei.bot.ledger.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.ledger.Evidence;
import io.xuewei.bot.ledger.LessonRecord;
import io.xuewei.bot.ledger.Mark;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.PersonLine;
import io.xuewei.bot.ledger.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The ledger as xAPI 1.0.3 statements: a JSON list that a learning-record store takes at `POST
/// /statements`.
///
/// `attended` for whoever was there, `completed` for whoever made up for it; absences are no
/// experience and make no statement. An actor is an account with the person's random id, never a
/// name. A statement's id is made of what it says, so that sending it again changes nothing.
public final class XapiStatements {

  private static final String ATTENDED = "http://adlnet.gov/expapi/verbs/attended";
  private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
  private static final String MEETING = "http://adlnet.gov/expapi/activities/meeting";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Words words;
  private final String homePage;

  /// @param homePage of this program, under which the ids count: `https://xuewei.example.org`
  public XapiStatements(Words words, String homePage) {
    this.words = words;
    this.homePage = homePage.replaceAll("/+$", "");
  }

  /// Writes them. The stream stays open.
  public void write(PeriodLedger ledger, OutputStream out) throws IOException {
    out.write(json(statements(ledger)).getBytes(StandardCharsets.UTF_8));
  }

  private static String json(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of texts and numbers are always JSON", impossible);
    }
  }

  private List<Map<String, Object>> statements(PeriodLedger ledger) {
    var statements = new ArrayList<Map<String, Object>>();
    for (LessonRecord lesson : ledger.lessons()) {
      for (PersonLine line : lesson.persons()) {
        line.evidence().ifPresent(evidence -> add(statements, lesson, line, evidence));
      }
    }
    return statements;
  }

  private void add(
      List<Map<String, Object>> statements,
      LessonRecord lesson,
      PersonLine line,
      Evidence evidence) {
    if (line.part().mark() == Mark.PRESENT) {
      Instant at = line.part().signedIn().orElse(evidence.at());
      statements.add(statement(lesson, line, new Verb(ATTENDED, "attended", "参加"), at));
    }
    if (line.makeUp().isPresent()) {
      var verb = new Verb(COMPLETED, "completed", "补学完成");
      statements.add(statement(lesson, line, verb, evidence.at()));
    }
  }

  private record Verb(String id, String english, String chinese) {}

  private Map<String, Object> statement(
      LessonRecord lesson, PersonLine line, Verb verb, Instant at) {
    var statement = new LinkedHashMap<String, Object>();
    String key =
        String.join(
            "|", homePage, lesson.id(), line.person(), verb.id(), said(line), at.toString());
    statement.put("id", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
    statement.put("actor", actor(line));
    statement.put(
        "verb",
        Map.of(
            "id", verb.id(), "display", Map.of("en-US", verb.english(), "zh-CN", verb.chinese())));
    statement.put("object", lesson(lesson));
    statement.put("result", result(line));
    statement.put("context", Map.of("platform", "Xuewei", "language", "zh-CN"));
    statement.put("timestamp", at.toString());
    statement.put("version", "1.0.3");
    return statement;
  }

  private static String said(PersonLine line) {
    return line.part().online() + " " + line.part().lateMinutes();
  }

  private Map<String, Object> actor(PersonLine line) {
    return Map.of(
        "objectType", "Agent", "account", Map.of("homePage", homePage, "name", line.person()));
  }

  private Map<String, Object> lesson(LessonRecord lesson) {
    String topic = words.text(lesson.head().topic().value());
    return Map.of(
        "objectType",
        "Activity",
        "id",
        homePage + "/lessons/" + lesson.id(),
        "definition",
        Map.of(
            "type",
            MEETING,
            "name",
            Map.of("zh-CN", topic),
            "description",
            Map.of("zh-CN", words.kind(lesson.head().kind()))));
  }

  private Map<String, Object> result(PersonLine line) {
    return Map.of(
        "completion",
        true,
        "extensions",
        Map.of(
            homePage + "/xapi/online",
            line.part().online(),
            homePage + "/xapi/late-minutes",
            line.part().lateMinutes()));
  }
}
