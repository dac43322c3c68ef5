package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Trees;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WecomCryptoTest {

  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private static final String TOKEN = "T0kenForGroupAide2026";
  private static final byte[] RANDOM = "0123456789abcdef".getBytes(UTF_8);

  private final WecomCrypto crypto = new WecomCrypto(TOKEN, KEY, "");

  @ParameterizedTest
  @ValueSource(
      strings = {"app-url-verify", "app-text-xml", "aibot-group-json", "pad-edge-full-block"})
  void readsAndWritesWhatThePeerDoes(String fixture) throws Exception {
    JsonNode v = Fixtures.read("wecom/" + fixture + ".json");
    var its = crypto(v, v.get("receiveid").asText());
    String plain = v.get("plaintext").asText();
    String encrypted = v.get("encrypt").asText();
    String timestamp = v.get("timestamp").asText();
    String nonce = v.get("nonce").asText();

    assertThat(its.signature(timestamp, nonce, encrypted))
        .isEqualTo(v.get("msg_signature").asText());
    assertThat(its.decrypt(encrypted)).isEqualTo(plain.getBytes(UTF_8));
    assertThat(its.encrypt(v.get("random16").asText().getBytes(UTF_8), plain)).isEqualTo(encrypted);
  }

  @Test
  void encryptsAsThePeerDoes() {
    JsonNode v = Fixtures.read("wecom/lib-encrypt.json");

    assertThat(
            new WecomCrypto("any", v.get("encodingAESKey").asText(), v.get("id").asText())
                .encrypt(v.get("random").asText().getBytes(UTF_8), v.get("message").asText()))
        .isEqualTo(v.get("encrypt").asText());
  }

  @Test
  void sealsAReplyAsThePeerDoes() {
    JsonNode v = Fixtures.read("wecom/aibot-stream-reply.json");
    JsonNode envelope = v.get("envelope");
    JsonNode plain = Trees.of(v.get("plaintext").asText());
    var frame =
        new Stream.Frame(
            plain.at("/stream/content").asText(), plain.at("/stream/finish").asBoolean());
    var stamp =
        new Replies.Stamp(
            envelope.get("timestamp").asLong(),
            envelope.get("nonce").asText(),
            v.get("random16").asText().getBytes(UTF_8));

    JsonNode sealed =
        Trees.of(
            Replies.sealed(
                crypto(v, ""), stamp, Replies.stream(plain.at("/stream/id").asText(), frame)));

    assertThat(sealed).isEqualTo(envelope);
  }

  @Test
  void everyFlippedBitOfWhatIsSignedIsSeen() {
    JsonNode v = Fixtures.read("wecom/aibot-group-json.json");
    String[] signed = {
      v.get("msg_signature").asText(),
      v.get("timestamp").asText(),
      v.get("nonce").asText(),
      v.get("encrypt").asText()
    };
    int flips = 0;
    for (int field = 0; field < signed.length; field++) {
      for (int bit = 0; bit < signed[field].length() * 7; bit++) {
        String[] other = signed.clone();
        char[] chars = other[field].toCharArray();
        chars[bit / 7] ^= (char) (1 << bit % 7);
        other[field] = new String(chars);
        assertThat(crypto.signed(other[0], other[1], other[2], other[3])).isFalse();
        flips++;
      }
    }
    assertThat(crypto.signed(signed[0], signed[1], signed[2], signed[3])).isTrue();
    System.out.printf("WecomCrypto: %d flipped bits%n", flips);
  }

  @Test
  void anotherReceiverIsRefused() {
    JsonNode v = Fixtures.read("wecom/app-text-xml.json");
    String encrypted = v.get("encrypt").asText();

    for (String other : new String[] {"", "wx5823bf96d3bd56c", "wx5823bf96d3bd56c8"}) {
      assertRefused(crypto(v, other), encrypted);
    }
    assertRefused(crypto(v, "wx5823bf96d3bd56c7"), encrypted.substring(0, 64));
    assertRefused(
        crypto(v, "wx5823bf96d3bd56c7"),
        Fixtures.read("wecom/aibot-group-json.json").get("encrypt").asText());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 33, -1, 127, -128, 31})
  void aPadThatCannotBeIsRefused(int pad) throws Exception {
    byte[] padded = padded("xxxxxxxxxxxx", 12, 32);
    padded[padded.length - 1] = (byte) pad;

    assertRefused(crypto, encrypted(padded));
  }

  @Test
  void everyByteOfThePadCounts() throws Exception {
    byte[] good = padded("xxxxxxxxxxxx", 12, 32);
    assertThat(crypto.decrypt(encrypted(good))).isEqualTo("xxxxxxxxxxxx".getBytes(UTF_8));
    for (int i = 1; i < 32; i++) {
      byte[] bad = good.clone();
      bad[good.length - 1 - i] ^= 1;
      assertRefused(crypto, encrypted(bad));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 11, 45, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void aLengthThatCannotBeIsRefused(int length) throws Exception {
    assertRefused(crypto, encrypted(padded("xxxxxxxxxxxx", length, 32)));
  }

  @Test
  void aTextWithoutALengthIsRefused() throws Exception {
    byte[] onlyPad = new byte[32];
    Arrays.fill(onlyPad, (byte) 32);

    assertRefused(crypto, encrypted(onlyPad));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "no base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA=="})
  void whatIsNotEncryptedIsRefused(String text) {
    assertRefused(crypto, text);
  }

  private static void assertRefused(WecomCrypto by, String encrypted) {
    assertThatThrownBy(() -> by.decrypt(encrypted))
        .isInstanceOf(WecomCrypto.NotForUs.class)
        .hasMessage("not made with this key for this receiver")
        .hasNoCause();
  }

  private static WecomCrypto crypto(JsonNode vector, String receiveId) {
    return new WecomCrypto(
        vector.get("token").asText(), vector.get("encodingAESKey").asText(), receiveId);
  }

  static byte[] padded(String text, int length, int pad) {
    byte[] bytes = text.getBytes(UTF_8);
    byte[] padded = new byte[20 + bytes.length + pad];
    Arrays.fill(padded, (byte) pad);
    ByteBuffer.wrap(padded).put(RANDOM).putInt(length).put(bytes);
    return padded;
  }

  static String encrypted(byte[] padded) throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(KEY + "=");
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
    return Base64.getEncoder().encodeToString(cipher.doFinal(padded));
  }
}
