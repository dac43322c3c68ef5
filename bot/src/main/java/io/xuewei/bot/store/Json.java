package io.xuewei.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is stored as one JSON value because nobody searches in it.
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// A [Message] without what the table has in columns of its own.
  private record StoredMessage(
      Message.Room room,
      Message.Sender sender,
      String id,
      String text,
      long sentAt,
      boolean mentionsBot,
      List<String> mentions,
      @Nullable String quoted) {}

  /// What a part says.
  record PartContent(String text, List<Reference> references, @Nullable List<Mention> mentions) {

    /// Parts of before there were mentions have none.
    List<Mention> called() {
      return mentions == null ? List.of() : mentions;
    }
  }

  static String of(Part part) {
    return write(new PartContent(part.text(), part.references(), part.mentions()));
  }

  static String of(Message message) {
    return write(
        new StoredMessage(
            message.room(),
            message.sender(),
            message.id(),
            message.text(),
            message.sentAt().toEpochMilli(),
            message.mentionsBot(),
            message.mentions(),
            message.quoted().orElse(null)));
  }

  static Message message(String channel, String dedupeKey, String json) {
    StoredMessage stored = read(json, StoredMessage.class);
    return new Message(
        channel,
        dedupeKey,
        stored.room(),
        stored.sender(),
        stored.id(),
        stored.text(),
        Instant.ofEpochMilli(stored.sentAt()),
        stored.mentionsBot(),
        stored.mentions(),
        Optional.ofNullable(stored.quoted()));
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read a stored " + type.getName(), e);
    }
  }

  static List<String> strings(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<List<String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read a stored list", e);
    }
  }
}
