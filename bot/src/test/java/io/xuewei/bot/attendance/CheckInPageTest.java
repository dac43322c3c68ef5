package io.xuewei.bot.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.xuewei.bot.attendance.CheckInPages.CheckInPage;
import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.config.AdminToken;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.web.CallRoutes;
import io.xuewei.bot.web.CheckInRoutes;
import io.xuewei.bot.web.WebServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckInPageTest {

  private static final String TOKEN = "an-admin-token-of-this-test";
  private static final String ADDRESS = "https://xuewei.example.cn";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private StudyGroup group;
  private WebServer server;
  private String lesson;

  @BeforeEach
  void start() {
    group = new StudyGroup(folder, "张三", "李四", "王五", "王五", StudyGroup.ORGANISER);
    lesson = group.lesson("主题党日", "2025-06-12T15:00");
    var config = new Config.Server("127.0.0.1", 0, AdminToken.parse(TOKEN));
    var pages = new CheckInRoutes(config, group.clock);
    var calls = new CallRoutes(config);
    server = new WebServer(config, List.of(pages, calls), group.clock);
    server.start();
    calls.ready(new CallPoint(group.office, group.store.records()));
    pages.ready(group.point, ADDRESS);
  }

  @AfterEach
  void stop() {
    server.close();
    group.close();
  }

  private String code() {
    return group.point.pageOf(lesson).map(CheckInPage::code).orElseThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private HttpResponse<String> signIn(String code, String name) throws Exception {
    String form = "name=" + URLEncoder.encode(name, UTF_8);
    return send(
        HttpRequest.newBuilder(uri("/c/" + code))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Test
  void signsInWhoeverWritesTheirNameOnce() throws Exception {
    String code = code();
    assertThat(get("/c/" + code).body())
        .contains("6月12日主题党日", "<input id=\"name\" name=\"name\"", "viewport")
        .doesNotContain("<script", "张三");
    group.pass(Duration.ofMinutes(25));
    assertThat(signIn(code, " 张 三 ").body()).contains("签到成功").doesNotContain("<form");
    assertThat(signIn(code, "張三同志").body()).contains("您已经签过到了").doesNotContain("<form");
    group.says("李四", new Attending.CheckIn(true));
    assertThat(signIn(code, "李四").body()).contains("您已经签过到了");
    assertThat(group.register(lesson))
        .containsExactly(
            "张三 PRESENT ON_SITE 15 - NONE PAGE -", "李四 PRESENT ONLINE 15 - NONE CHAT m1");
  }

  @Test
  void doesNotTellWhoIsOnTheRoster() throws Exception {
    String code = code();
    String stranger = signIn(code, "钱八").body();
    assertThat(stranger).contains("没有对上", "<form");
    for (String doubtful : List.of("王五", "李斯", "张书记", "张三妈妈", "", "x".repeat(40))) {
      assertThat(signIn(code, doubtful).body()).as(doubtful).isEqualTo(stranger);
    }
    assertThat(group.register(lesson)).isEmpty();
  }

  @Test
  void holdsUpWhoTriesManyNames() throws Exception {
    String code = code();
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(code, "钱八").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> held = signIn(code, "张三");
    assertThat(held.statusCode()).isEqualTo(429);
    assertThat(held.headers().firstValue("retry-after")).contains("60");
    assertThat(held.body()).contains("过一分钟再试");
    group.pass(Duration.ofSeconds(61));
    assertThat(signIn(code, "张三").body()).contains("签到成功");
  }

  @Test
  void endsWithTheLesson() throws Exception {
    String code = code();
    group.pass(Duration.ofMinutes(131));
    HttpResponse<String> over = get("/c/" + code);
    assertThat(over.statusCode()).isEqualTo(410);
    assertThat(over.body()).contains("签到已经结束").doesNotContain("<form", "主题党日");
    assertThat(signIn(code, "张三").statusCode()).isEqualTo(410);
    assertThat(get("/c/" + code + "/qr.png").statusCode()).isEqualTo(410);
    assertThat(get("/c/nothing").body()).isEqualTo(over.body());
    assertThat(group.register(lesson)).isEmpty();
  }

  @Test
  void waitsForTheWindowToOpen() throws Exception {
    lesson = group.lesson("党课", "2025-06-13T15:00");
    String code = code();
    assertThat(get("/c/" + code).body()).contains("还没到签到时间").doesNotContain("<form");
    assertThat(signIn(code, "张三").body()).contains("还没到签到时间");
    assertThat(group.register(lesson)).isEmpty();
  }

  @Test
  void letsNothingInFromElsewhere() throws Exception {
    HttpResponse<String> page = get("/c/" + code());
    String csp = page.headers().firstValue("content-security-policy").orElseThrow();
    assertThat(csp).contains("default-src 'none'", "form-action 'self'").doesNotContain("script");
    assertThat(page.headers().firstValue("permissions-policy").orElseThrow())
        .contains("geolocation=()");
    assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    assertThat(get("/c/style.css").headers().firstValue("content-type").orElseThrow())
        .startsWith("text/css");
  }

  @Test
  void givesTheOrganiserTheLinkInChat() throws Exception {
    group.orders(new Organising.CheckInPage());
    String code = code();
    String link = ADDRESS + "/c/" + code;
    group.botSays("6月12日主题党日的签到页：" + link + "\n二维码：" + link + "/qr.png\n学习结束后失效。");
    assertThat(code).hasSize(10);
    assertThat(readQr("/c/" + code + "/qr.png")).isEqualTo(link);
    group.orders(new Organising.CheckInPage());
    assertThat(group.reply()).as("the same page again").contains(link);
  }

  private String readQr(String path) throws Exception {
    HttpResponse<byte[]> png =
        http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
    assertThat(png.headers().firstValue("content-type")).contains("image/png");
    return read(png.body());
  }

  private static String read(byte[] png) throws IOException, NotFoundException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
    return new QRCodeMultiReader()
        .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
  }

  @Test
  void givesAnAdminsProgramTheLink() throws Exception {
    String path = "/api/lessons/" + lesson + "/check-in-page";
    var request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody());
    assertThat(send(request).statusCode()).isEqualTo(401);
    HttpResponse<String> made = send(request.header("authorization", "Bearer " + TOKEN));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body())
        .contains("\"url\":\"" + ADDRESS + "/c/" + code() + "\"", "2025-06-12T09:00:00Z");
    var other = HttpRequest.newBuilder(uri("/api/lessons/none/check-in-page"));
    other.header("authorization", "Bearer " + TOKEN).POST(BodyPublishers.noBody());
    assertThat(send(other).statusCode()).isEqualTo(404);
  }

  @Test
  void letsAnAdminsProgramAskForReceipts() throws Exception {
    group.says("张三", new Attending.Received());
    assertThat(group.turn().entries()).isEmpty();
    assertThat(call("一支部", "").statusCode()).isEqualTo(401);
    assertThat(call("二支部", TOKEN).statusCode()).isEqualTo(404);
    assertThat(call("一支部", TOKEN).statusCode()).isEqualTo(201);
    group.says("张三", new Attending.Received()).botIsSilent();
    assertThat(group.turn().entries()).hasSize(1);
  }

  private HttpResponse<String> call(String room, String token) throws Exception {
    String body = "{\"channel\":\"hall\",\"room\":\"%s\",\"topic\":\"停电\"}".formatted(room);
    var request = HttpRequest.newBuilder(uri("/api/calls")).POST(BodyPublishers.ofString(body));
    return send(request.header("authorization", "Bearer " + token));
  }
}
