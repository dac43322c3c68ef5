package io.xuewei.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.xuewei.bot.LedgerRoom;
import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.config.AdminToken;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.ledger.FileLinks;
import io.xuewei.bot.ledger.LedgerEntry;
import io.xuewei.bot.ledger.Offer;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.wire.AnswerObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Admins' programs fetch ledgers, organisers fetch what they were offered.
class LedgerEndpointsTest {

  private static final String TOKEN = "a-token-of-the-admins";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Chat chat;
  private WebServer server;

  @BeforeEach
  void start() {
    chat = new Chat(folder);
    var address = new Config.Server("127.0.0.1", 0, AdminToken.parse(TOKEN));
    server = new WebServer(address, List.of(), chat.clock);
    server.start();
    var files = LedgerRoom.files(chat.store(), id -> id, "https://x.example", chat.clock);
    var ledger = new LedgerService(files, chat.store().fileLinks());
    server.ready(
        new Services(
            List.of(chat.channel),
            _ -> true,
            () -> 0,
            _ -> new AnswerObject("refused", "", List.of(), 0, 0),
            mock(Holdings.class),
            mock(Upkeep.class),
            chat.deliveries(),
            new Operation(new Traffic(), () -> Receipts.Unsent.NONE, Optional.of(ledger))));
    Chat.Room group = chat.in("一支部");
    group.says("王组织", "发起学习 党课").says("张三", "签到").says("王组织", "结束学习");
  }

  @AfterEach
  void stop() {
    server.close();
    chat.close();
    client.close();
  }

  private HttpResponse<byte[]> get(String path, String token) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build(),
        BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private Group group() {
    return chat.store().directory().groups().getFirst();
  }

  @Test
  void anAdminsProgramFetchesTheLedger() throws Exception {
    String query = "/api/ledger?group=" + group().id() + "&from=2025-06-01&to=2025-06-30";
    HttpResponse<byte[]> xlsx = get(query, TOKEN);
    assertThat(xlsx.statusCode()).isEqualTo(200);
    assertThat(xlsx.headers().firstValue("cache-control")).contains("no-store");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
      var row = workbook.getSheet("学习台账").getRow(3);
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo("党课");
      assertThat(row.getCell(11).getStringCellValue()).as("no roster").isEqualTo("待补");
      assertThat(row.getCell(12).getNumericCellValue()).isEqualTo(1);
    }
    assertThat(text(get(query + "&format=csv", TOKEN))).contains("\"党课\",\"张三\",\"到会\"");
    assertThat(text(get(query + "&format=xapi", TOKEN))).contains("verbs/attended");
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    String query = "/api/ledger?group=" + group().id() + "&from=2025-06-01&to=2025-06-30";
    assertThat(get(query, "another").statusCode()).isEqualTo(401);
    assertThat(text(get(query + "&format=pdf", TOKEN))).contains("format: expected");
    assertThat(text(get(query + "&format=docx", TOKEN))).contains("lesson: missing");
    assertThat(text(get("/api/ledger?group=g&from=june&to=2025-06-30", TOKEN)))
        .contains("from: expected a day");
    assertThat(text(get("/api/ledger?group=g&from=2025-07-01&to=2025-06-30", TOKEN)))
        .contains("to: expected a day that is not before from");
    assertThat(get("/api/ledger?group=g&from=2025-06-01&to=2025-06-30", TOKEN).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anOfferedFileIsFetchedOnceWithoutAToken() throws Exception {
    LocalDate day = LocalDate.of(2025, 6, 12);
    var offer = new Offer(group().id(), day, day, Offer.Format.CSV, Optional.empty());
    var now = chat.clock.instant();
    var offered =
        new LedgerEntry.Offered(
            FileLinks.hash("secret"), "p", offer.write(), now, now.plusSeconds(60));
    chat.store().records().write(List.of(offered));
    HttpResponse<byte[]> file = get("/files/secret", "");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment; filename*=UTF-8''%E4%B8%80");
    assertThat(text(file)).contains("张三");
    assertThat(get("/files/secret", "").statusCode()).isEqualTo(404);
    assertThat(get("/files/guessed", "").statusCode()).isEqualTo(404);
  }
}
