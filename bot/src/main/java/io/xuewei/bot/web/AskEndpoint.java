package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Json;

/// `POST /api/ask`: one question to the library, without a group. The question is not logged.
final class AskEndpoint {

  static final int LARGEST_BODY = 64 * 1024;
  static final int LONGEST_QUESTION = 2_000;

  private AskEndpoint() {}

  static void handle(Context ctx, Services services) throws Refusal {
    Errors.json(ctx, services.answers().apply(question(Body.read(ctx, LARGEST_BODY))));
  }

  private static String question(byte[] body) throws Refusal {
    try {
      String question = Json.parse(body).text("question").strip();
      if (question.codePointCount(0, question.length()) > LONGEST_QUESTION) {
        throw new BadJson("question: longer than 2000 characters");
      }
      return question;
    } catch (BadJson wrong) {
      throw new Refusal(400, String.valueOf(wrong.getMessage()));
    }
  }
}
