package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.knowledge.MeaningStatus;
import io.xuewei.index.Generation;

/// `GET /health`: 200 when questions are answered.
final class HealthEndpoint {

  private HealthEndpoint() {}

  static void handle(Context ctx, Services services) throws Refusal {
    Generation live = services.holdings().generation();
    if (live.number() == 0) {
      throw new Refusal(503, "the library is being prepared", 1);
    }
    MeaningStatus meaning = services.holdings().meaning();
    Errors.json(ctx, new Health("up", live.documents(), live.passages(), live.number(), meaning));
  }

  record Health(
      String status, int documents, int passages, int generation, MeaningStatus meaning) {}
}
