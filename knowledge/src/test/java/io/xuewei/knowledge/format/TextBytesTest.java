package io.xuewei.knowledge.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TextBytesTest {

  private static final String TEXT = "云溪区党员学习办法：每月一次，镕𠮷。";

  @Test
  void readsUtf8WithAndWithoutMark() throws UnreadableDocument {
    assertThat(TextBytes.decode("a.txt", TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    byte[] marked = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
    assertThat(TextBytes.decode("a.txt", marked)).isEqualTo(TEXT);
  }

  @Test
  void fallsBackToGb18030() throws UnreadableDocument {
    byte[] bytes = TEXT.getBytes(Charset.forName("GB18030"));
    assertThat(TextBytes.decode("a.txt", bytes)).isEqualTo(TEXT);
  }

  @Test
  void refusesDamagedUtf8InsteadOfReadingItAsNonsense() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    bytes[31] = 'x';
    assertThatThrownBy(() -> TextBytes.decode("通知.txt", bytes))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContainingAll("通知.txt", "byte 30", "UTF-8");
  }

  @Test
  void refusesATextThatIsCutInsideACharacter() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThatThrownBy(() -> TextBytes.decode("a.txt", cut))
        .hasMessageContaining("byte " + (bytes.length - 3));
  }

  @Test
  void refusesBinary() {
    assertThatThrownBy(() -> TextBytes.decode("a.txt", new byte[] {'P', 'K', 3, 4, 0}))
        .hasMessageContainingAll("byte 4", "binary");
  }

  @Test
  void refusesBytesOfNoEncoding() {
    assertThatThrownBy(() -> TextBytes.decode("a.txt", new byte[] {'a', (byte) 0xFF, 'b'}))
        .hasMessageContainingAll("a.txt", "byte 1", "save the file as UTF-8");
  }

  @Test
  void readsLongTexts() throws UnreadableDocument {
    String text = TEXT.repeat(2000);
    assertThat(TextBytes.decode("a.txt", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }
}
