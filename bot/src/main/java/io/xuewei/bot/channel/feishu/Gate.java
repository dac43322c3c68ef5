package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.Hashes;
import io.xuewei.bot.transport.NotGenuine;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.util.Optional;

/// Lets in what is signed, encrypted, and carries the Verification Token and the id of this app.
///
/// The one thing that comes unsigned is the question whether the address is ours
/// (`url_verification`). Whatever else is unsigned gets one and the same refusal, however far it
/// got: an answer that told how decrypting went would open captured cipher texts byte by byte.
final class Gate {

  private static final String CHALLENGE = "url_verification";

  private final EventSignature signature;
  private final EventCipher cipher;
  private final String token;
  private final String appId;

  Gate(ChannelConfig.Feishu config) {
    this.signature = new EventSignature(config.name(), config.encryptKey());
    this.cipher = new EventCipher(config.encryptKey());
    this.token = config.verificationToken().reveal();
    this.appId = config.appId();
  }

  /// The plain event.
  Fields open(Delivery delivery) throws NotGenuine {
    if (signature.isClaimed(delivery)) {
      signature.verify(delivery);
      return openSigned(delivery);
    }
    return openUnsigned(delivery);
  }

  /// Whether an event is the question whether the address is ours.
  static boolean isChallenge(Fields event) {
    return text(event, "type").equals(CHALLENGE);
  }

  private Fields openSigned(Delivery delivery) throws NotGenuine {
    try {
      Fields event = decrypt(delivery.body());
      Optional<Fields> header = event.optionalObject("header");
      if (!carriesToken(header.orElse(event))) {
        throw new NotGenuine(401, "the verification token is missing or not this app's");
      }
      if (header.isPresent() && !text(header.get(), "app_id").equals(appId)) {
        throw new NotGenuine(401, "header.app_id: not this app's");
      }
      return event;
    } catch (BadJson malformed) {
      throw new NotGenuine(400, String.valueOf(malformed.getMessage()));
    }
  }

  private Fields openUnsigned(Delivery delivery) throws NotGenuine {
    try {
      Fields event = decrypt(delivery.body());
      if (carriesToken(event) && isChallenge(event)) {
        return event;
      }
    } catch (BadJson _) {
      throw unsigned();
    }
    throw unsigned();
  }

  private static NotGenuine unsigned() {
    return new NotGenuine(401, "not signed: the x-lark headers are missing");
  }

  private Fields decrypt(byte[] body) throws BadJson {
    String encrypted = Json.parse(body).text("encrypt");
    byte[] plain =
        cipher
            .open(encrypted)
            .orElseThrow(() -> new BadJson("encrypt: not encrypted with this app's Encrypt Key"));
    return Json.parse(plain);
  }

  private boolean carriesToken(Fields fields) {
    return Hashes.same(token, text(fields, "token"));
  }

  private static String text(Fields fields, String key) {
    try {
      return fields.optionalText(key).orElse("");
    } catch (BadJson _) {
      return "";
    }
  }
}
