package io.xuewei.index.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TokenizerSettingsTest {

  private static final List<String> NAMES =
      List.of(TokenizerSettings.OFFLINE, TokenizerSettings.NO_TELEMETRY, TokenizerSettings.CACHE);

  private final Map<String, String> before = new HashMap<>();

  TokenizerSettingsTest() {
    for (String name : NAMES) {
      String value = System.clearProperty(name);
      if (value != null) {
        before.put(name, value);
      }
    }
  }

  @AfterEach
  void restore() {
    NAMES.forEach(System::clearProperty);
    before.forEach(System::setProperty);
  }

  @Test
  void theTokenizerStaysOffTheNetworkAndOutOfTheHomeFolder() throws IOException {
    TokenizerSettings.under(() -> "loaded");
    assertThat(System.getProperty(TokenizerSettings.OFFLINE)).isEqualTo("true");
    assertThat(System.getProperty(TokenizerSettings.NO_TELEMETRY)).isEqualTo("true");
    assertThat(Path.of(System.getProperty(TokenizerSettings.CACHE)))
        .isDirectory()
        .startsWith(Path.of(System.getProperty("java.io.tmpdir")));
  }

  @Test
  void whatTheOperatorSetStays() throws IOException {
    System.setProperty(TokenizerSettings.CACHE, "/srv/natives");
    TokenizerSettings.under(() -> "loaded");
    assertThat(System.getProperty(TokenizerSettings.CACHE)).isEqualTo("/srv/natives");
  }
}
