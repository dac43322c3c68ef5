package io.xuewei.index.dense;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// A passage to be embedded: as a whole and sentence by sentence.
///
/// @param text what the passage's vector is made of, folded
/// @param sentences its sentences in order, folded; may be empty
public record Item(String text, List<String> sentences) {

  private static final int KEY_BYTES = 16;

  public Item {
    sentences = List.copyOf(sentences);
  }

  /// The key of its vectors in a [VectorStore]: 32 hexadecimal digits of a hash over the model's
  /// name and all the texts. Same texts, same key, whatever document they stand in; a passage that
  /// was changed, or is now cut otherwise, has another.
  public String key(String model) {
    MessageDigest hash = sha256();
    add(hash, model);
    add(hash, text);
    sentences.forEach(sentence -> add(hash, sentence));
    return HexFormat.of().formatHex(Arrays.copyOf(hash.digest(), KEY_BYTES));
  }

  private static void add(MessageDigest hash, String text) {
    hash.update(text.getBytes(StandardCharsets.UTF_8));
    hash.update((byte) 0); // ends the text, so that "ab","c" and "a","bc" differ
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
