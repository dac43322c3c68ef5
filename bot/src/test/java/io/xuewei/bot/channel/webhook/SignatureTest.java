package io.xuewei.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.xuewei.bot.config.WebhookSecret;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /// From the published Standard Webhooks specification.
  private static final String PUBLISHED_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String OLD = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String NEW = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  @Test
  void thePublishedVectorComesOut() {
    byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);

    String signature =
        Signature.sign(secret(PUBLISHED_SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body);

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void anIndependentSignerAgreesOnChinese() throws Exception {
    String body = "{\"text\":\"@学委 流动党员怎么管\"}";

    String theirs = new Webhook(OLD).sign("m-1", 1767225600, body);

    assertThat(Signature.sign(secret(OLD), "m-1", 1767225600, body.getBytes(UTF_8)))
        .isEqualTo(theirs);
  }

  @Test
  void anyEntryUnderAnySecretFitsAndOtherVersionsArePassedOver() throws Exception {
    String body = "{}";
    String old = new Webhook(OLD).sign("m-1", 1767225600, body);
    String header = "v1a,ignored== v2,alien v1,notbase64!! " + old;

    assertThat(fits(List.of(secret(NEW), secret(OLD)), header, body)).isTrue();
    assertThat(fits(List.of(secret(OLD)), header, body)).isTrue();
    assertThat(fits(List.of(secret(NEW)), header, body)).isFalse();
    assertThat(fits(List.of(secret(OLD)), header, body + " ")).isFalse();
    assertThat(fits(List.of(secret(OLD)), old.replace("v1,", "v1a,"), body)).isFalse();
    assertThat(fits(List.of(secret(OLD)), "v1,", body)).isFalse();
  }

  private static boolean fits(List<WebhookSecret> secrets, String header, String body) {
    return Signature.fits(secrets, header, "m-1", "1767225600", body.getBytes(UTF_8));
  }

  private static WebhookSecret secret(String text) {
    return WebhookSecret.parse(text).orElseThrow();
  }
}
