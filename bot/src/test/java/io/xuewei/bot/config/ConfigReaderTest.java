package io.xuewei.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

  private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String OTHER = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  @TempDir Path folder;

  private static ChannelConfig.Webchat webchat(Set<String> organisers, Set<String> admins) {
    return new ChannelConfig.Webchat("hall", new ChannelConfig.People(organisers, admins));
  }

  @Test
  void withoutAFileTheDefaultsHold() throws Exception {
    Config config =
        ConfigReader.read(Optional.empty(), Map.of("PATH", "/bin", "XUEWEI_DATA", "elsewhere"));

    assertThat(config).isEqualTo(Config.defaults());
    assertThat(config.server()).isEqualTo(new Config.Server("127.0.0.1", 8080));
    assertThat(config.name()).isEqualTo("学委");
    assertThat(config.store()).isEmpty();
    assertThat(config.index()).isEqualTo(new Config.Index(Optional.empty(), true));
    assertThat(config.channels()).containsExactly(webchat(Set.of("组织员"), Set.of("管理员")));
  }

  @Test
  void everyKeyIsRead() throws Exception {
    Config config =
        read(
            """
            server: {host: 0.0.0.0, port: 9000}
            name: 小助手
            store: {url: "jdbc:sqlite:other.db"}
            index: {url: "somewhere", meaning: off}
            channels:
              hall: {kind: webchat, organisers: [张三, 42], admins: 管理员}
              other: {kind: webhook, secret: %s, replyUrl: "https://chat.example/in", replySecret: %s}
            """
                .formatted(SECRET, OTHER));

    assertThat(config.server()).isEqualTo(new Config.Server("0.0.0.0", 9000));
    assertThat(config.name()).isEqualTo("小助手");
    assertThat(config.store()).contains(Path.of("other.db"));
    assertThat(config.index())
        .isEqualTo(new Config.Index(Optional.of(Path.of("somewhere")), false));
    assertThat(config.channels().getFirst()).isEqualTo(webchat(Set.of("张三", "42"), Set.of("管理员")));
    var webhook = (ChannelConfig.Webhook) config.channels().get(1);
    assertThat(webhook.replyUrl()).isEqualTo(URI.create("https://chat.example/in"));
    assertThat(webhook.secrets().getFirst().key()).hasSize(32);
  }

  @Test
  void theUpkeepOfTheKnowledgeBaseIsSet() throws Exception {
    assertThat(Config.defaults().knowledge())
        .isEqualTo(new Config.Knowledge(Optional.empty(), 30, 20));
    Config config =
        read(
            """
            server: {adminToken: sixteen-letters-}
            knowledge: {watch: /srv/policies, every: 5, keep: 3}
            """);
    assertThat(config.knowledge())
        .isEqualTo(new Config.Knowledge(Optional.of(Path.of("/srv/policies")), 5, 3));
    assertThat(config.server().adminToken().orElseThrow().matches("sixteen-letters-")).isTrue();
    assertThat(config.server().adminToken().orElseThrow().matches("sixteen-letters")).isFalse();
    assertThat(config.toString()).doesNotContain("sixteen");
  }

  @Test
  void theUpkeepComesFromTheEnvironmentToo() throws Exception {
    Map<String, String> environment =
        Map.of(
            "XUEWEI_SERVER_ADMIN_TOKEN", "sixteen-letters-",
            "XUEWEI_KNOWLEDGE_WATCH", "policies",
            "XUEWEI_KNOWLEDGE_EVERY", "7",
            "XUEWEI_KNOWLEDGE_KEEP", "9");
    Config config = ConfigReader.read(Optional.empty(), environment);
    assertThat(config.server().adminToken()).isPresent();
    assertThat(config.knowledge())
        .isEqualTo(new Config.Knowledge(Optional.of(Path.of("policies")), 7, 9));
  }

  @Test
  void aWeakTokenAndOddPeriodsAreRefusedWithoutSayingTheToken() {
    String yaml = "server: {adminToken: short}\nknowledge: {wach: x, every: 0, keep: 1}\n";
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            BadConfig.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(
                        "server.adminToken: wrong value; expected 16 to 200 letters, digits and"
                            + " signs without spaces",
                        "knowledge.wach: unknown key; expected one of every, keep, watch",
                        "knowledge.every: wrong value; expected a whole number from 1 to 86400",
                        "knowledge.keep: wrong value; expected a whole number from 2 to 1000"));
  }

  @Test
  void aSecretBeingReplacedIsAList() throws Exception {
    Config config =
        read(
            "channels: {o: {kind: webhook, secret: [%s, %s], replyUrl: 'http://127.0.0.1:1/', replySecret: %s}}"
                .formatted(SECRET, OTHER, OTHER));

    assertThat(((ChannelConfig.Webhook) config.channels().getFirst()).secrets()).hasSize(2);
  }

  @Test
  void everyValueIsAlsoAnEnvironmentVariable() throws Exception {
    Files.writeString(file(), "server: {port: 1}\nchannels: {hall: {kind: webchat}}\n");
    Map<String, String> environment =
        Map.of(
            "XUEWEI_SERVER_PORT", "0",
            "XUEWEI_SERVER_HOST", "localhost",
            "XUEWEI_NAME", "小学",
            "XUEWEI_INDEX_MEANING", "off",
            "XUEWEI_CHANNELS_HALL_ORGANISERS", "李四, 王芳",
            "XUEWEI_CHANNELS_HALL_ADMINS", "管理员",
            "XUEWEI_CHANNELS_WEI_LIN_KIND", "webhook",
            "XUEWEI_CHANNELS_WEI_LIN_SECRET", SECRET + "," + OTHER,
            "XUEWEI_CHANNELS_WEI_LIN_REPLYURL", "http://localhost:7/",
            "XUEWEI_CHANNELS_WEI_LIN_REPLY_SECRET", OTHER);

    Config config = ConfigReader.read(Optional.of(file()), environment);

    assertThat(config.server()).isEqualTo(new Config.Server("localhost", 0));
    assertThat(config.name()).isEqualTo("小学");
    assertThat(config.index().meaning()).isFalse();
    assertThat(config.channels().getFirst().people().organisers())
        .containsExactlyInAnyOrder("李四", "王芳");
    var webhook = (ChannelConfig.Webhook) config.channels().get(1);
    assertThat(webhook.name()).isEqualTo("wei-lin");
    assertThat(webhook.secrets()).hasSize(2);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws Exception {
    List<String> problems =
        problems(
            """
            sever: {}
            server: {port: 70000, hots: a}
            store: {url: "jdbc:postgresql://db/x"}
            index: {meaning: maybe, folder: x}
            channels:
              hall: {kind: webchat, token: a}
              other: {kind: webhook, secret: nonsense, replyUrl: "http://chat.example/", replySecert: x}
              Bad Name: {kind: webchat}
              none: {}
            """);

    assertThat(problems)
        .containsExactly(
            "sever: unknown key; expected one of channels, index, knowledge, name, server, store",
            "server.hots: unknown key; expected one of adminToken, host, port, url",
            "server.port: wrong value; expected a whole number from 0 to 65535",
            "store.url: wrong value; expected jdbc:sqlite: and a file"
                + " (others are not available in this version)",
            "index.folder: unknown key; expected one of meaning, url",
            "index.meaning: wrong value; expected on or off",
            "channels.hall.token: unknown key; expected one of admins, kind, organisers",
            "channels.other.replySecert: unknown key;"
                + " expected one of admins, kind, organisers, replySecret, replyUrl, secret",
            "channels.other.secret: wrong value;"
                + " expected whsec_ and the base64 of 24 to 64 bytes",
            "channels.other.replyUrl: wrong value;"
                + " expected an https address, or an http address of this machine",
            "channels.other.replySecret: missing;"
                + " expected whsec_ and the base64 of 24 to 64 bytes",
            "channels.Bad Name: wrong name; expected a-z, 0-9 and -, at most 40",
            "channels.none.kind: missing; expected one of dingtalk,"
                + " dingtalk-push, feishu, feishu-push, onebot, qq, webchat, webhook, wecom, wecom-push");
  }

  @Test
  void anUnknownKindIsRefused() throws Exception {
    assertThat(problems("channels: {c: {kind: telex, botId: x}}"))
        .containsExactly(
            "channels.c: unknown kind \"telex\"; expected one of dingtalk, dingtalk-push, feishu,"
                + " feishu-push, onebot, qq, webchat, webhook, wecom, wecom-push");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: wecom, botId: b, secret: s}",
        "{kind: wecom, mode: socket, botId: b, secret: s, socketBase: 'ws://127.0.0.1:1'}",
        "{kind: wecom, mode: webhook, token: t, encodingAesKey:"
            + " abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG}",
        "{kind: wecom-push, key: k, group: hall/room-7}",
        "{kind: dingtalk, clientId: i, clientSecret: s}",
        "{kind: dingtalk, mode: webhook, clientId: i, clientSecret: s, urlKey: 0123456789abcdef}",
        "{kind: dingtalk-push, accessToken: a, secret: SEC1}",
        "{kind: feishu, appId: a, appSecret: s, encryptKey: e, verificationToken: v}",
        "{kind: feishu-push, key: 01234567-89ab, secret: s, apiBase: 'http://127.0.0.1:1'}",
        "{kind: onebot, accessToken: a}",
        "{kind: onebot, mode: http, secret: s, apiBase: 'http://127.0.0.1:1'}",
        "{kind: qq, appId: '1', secret: s, admins: [a]}"
      })
  void everyPlatformCanBeConfigured(String channel) throws Exception {
    Config config = read("channels: {hall: {kind: webchat}, c: %s}".formatted(channel));

    assertThat(config.channels()).hasSize(2);
    assertThat(config.toString()).doesNotContain("abcdef", "SEC1", "01234567-89ab");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: wecom, botId: b} | channels.c.secret: missing; expected the secret of its long"
            + " connection",
        "{kind: wecom, mode: fax, botId: b, secret: s} | channels.c.mode: wrong value; expected"
            + " socket or webhook",
        "{kind: wecom, mode: webhook, token: t, encodingAesKey: short} | channels.c.encodingAesKey:"
            + " wrong value; expected the 43 characters of EncodingAESKey",
        "{kind: wecom, botId: b, secret: s, socketBase: 'ws://chat.example'} |"
            + " channels.c.socketBase: wrong value; expected a wss address, or a ws address of this"
            + " machine",
        "{kind: feishu, appId: a, appSecret: s, verificationToken: v} | channels.c.encryptKey:"
            + " missing; expected the Encrypt Key, without which nothing is signed",
        "{kind: onebot, mode: reverse} | channels.c.accessToken: missing; expected what it names"
            + " itself by",
        "{kind: onebot, mode: http, secret: s} | channels.c.apiBase: missing; expected an https"
            + " address, or an http address of this machine",
        "{kind: wecom-push, key: k, group: room} | channels.c.group: wrong value; expected the"
            + " group it pushes to, as channel/conversation-id",
        "{kind: wecom-push, key: k, group: none/room} | channels.c.group: no channel \"none\";"
            + " expected the name of one below channels"
      })
  void whatAPlatformNeedsIsNamed(String channel, String problem) throws Exception {
    assertThat(problems("channels: {c: %s}".formatted(channel))).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whsec_c2hvcnQ=", // too short
        "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", // no prefix
        "whsec_***",
      })
  void aBadSecretIsRefusedAndNeverPrinted(String secret) throws Exception {
    List<String> problems =
        problems(
            "channels: {o: {kind: webhook, secret: \"%s\", replyUrl: \"https://a.example/\", replySecret: %s}}"
                .formatted(secret, OTHER));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst()).startsWith("channels.o.secret: ").doesNotContain(secret);
    assertThat(WebhookSecret.parse(OTHER).orElseThrow().toString()).doesNotContain("ZmVk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat.example/",
        "http://127.0.0.1.example/",
        "ftp://127.0.0.1/",
        "https://user:pw@chat.example/",
        "https:///nohost",
        "not an address"
      })
  void repliesGoToHttpsOrToThisMachineOnly(String url) throws Exception {
    assertThat(
            problems(
                "channels: {o: {kind: webhook, secret: %s, replyUrl: \"%s\", replySecret: %s}}"
                    .formatted(SECRET, url, OTHER)))
        .singleElement()
        .asString()
        .startsWith("channels.o.replyUrl: wrong value");
  }

  @Test
  void brokenYamlNamesTheLineAndNotWhatStandsThere() throws Exception {
    List<String> problems = problems("server: {port: 1}\nsecret: [whsec_hidden\nname: x\n");

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst()).contains("xuewei.yaml, line ").doesNotContain("whsec_hidden");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() throws Exception {
    assertThat(problems("name: a\nname: b\n")).singleElement().asString().contains("twice");
  }

  @Test
  void anUnknownVariableIsNamed() {
    var bad =
        catchThrowableOfType(
            BadConfig.class,
            () -> ConfigReader.read(Optional.empty(), Map.of("XUEWEI_SERVER_PROT", "1")));

    assertThat(bad.problems()).singleElement().asString().startsWith("XUEWEI_SERVER_PROT: unknown");
  }

  @Test
  void theMentionNameHasNoAtSign() throws Exception {
    assertThat(problems("name: \"@学委\"")).singleElement().asString().startsWith("name: wrong");
  }

  private Path file() {
    return folder.resolve("xuewei.yaml");
  }

  private Config read(String yaml) throws IOException, BadConfig {
    Files.writeString(file(), yaml);
    return ConfigReader.read(Optional.of(file()), Map.of());
  }

  private List<String> problems(String yaml) throws IOException {
    Files.writeString(file(), yaml);
    return catchThrowableOfType(
            BadConfig.class, () -> ConfigReader.read(Optional.of(file()), Map.of()))
        .problems();
  }
}
