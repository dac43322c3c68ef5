package io.xuewei.bot.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseFieldsTest {

  private static LooseFields fields(String json) throws BadJson {
    return Json.parse(json.getBytes(UTF_8)).loose();
  }

  @Test
  void whatIsOfAnotherTypeIsNotThere() throws BadJson {
    LooseFields odd = fields("{\"a\":1,\"b\":\"x\",\"c\":[1],\"d\":{},\"e\":null}");

    assertThat(odd.text("a")).isEmpty();
    assertThat(odd.text("d")).isEmpty();
    assertThat(odd.text("e")).isEmpty();
    assertThat(odd.text("missing")).isEmpty();
    assertThat(odd.object("b")).isEmpty();
    assertThat(odd.object("missing")).isEmpty();
    assertThat(odd.objects("c")).isEmpty();
    assertThat(odd.objects("d")).isEmpty();
    assertThat(odd.texts("b")).isEmpty();
    assertThat(odd.number("b")).isEmpty();
  }

  @Test
  void findsItsWayIn() throws BadJson {
    LooseFields fields =
        fields("{\"content\":{\"richText\":[{\"text\":\"一\"},7,{\"text\":\"二\"}]}}");

    assertThat(fields.object("content").orElseThrow().objects("richText"))
        .extracting(segment -> segment.text("text").orElse(""))
        .containsExactly("一", "二");
  }

  @Test
  void listsAreReadAsTexts() throws BadJson {
    assertThat(fields("{\"ids\":[\"u1\",2,true,null,{},[]]}").texts("ids"))
        .containsExactly("u1", "2", "true");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "-7, -7",
    "'\"7\"', 7",
    "'\"-7\"', -7",
    "1767225600123, 1767225600123",
    "7.5, ",
    "'\"7 \"', ",
    "'\"\"', ",
    "true, ",
    "null, ",
    "9999999999999999999, "
  })
  void numbersMayBeTexts(String json, Long number) throws BadJson {
    assertThat(fields("{\"n\":" + json + "}").number("n").orElse(null)).isEqualTo(number);
  }

  @Test
  void everyScalarIsAText() throws BadJson {
    assertThat(
            fields("{\"id\":10001,\"name\":\"张三\",\"on\":true,\"o\":{},\"l\":[],\"n\":null}")
                .scalars())
        .containsExactly(
            Map.entry("id", "10001"), Map.entry("name", "张三"), Map.entry("on", "true"));
  }

  @Test
  void whatDoesNotBelongIntoTextIsLeftOut() throws BadJson {
    String json = "{\"t\":\"一\\u0000\\u001b\\n\\t二\\ud83d三😀\",\"l\":[\"\\u0007x\"]}";

    assertThat(fields(json).text("t")).contains("一\n\t二三😀");
    assertThat(fields(json).texts("l")).containsExactly("x");
    assertThat(fields(json).scalars()).containsEntry("t", "一\n\t二三😀");
    assertThat(Json.parse(json.getBytes(UTF_8)).spoken("t")).isEqualTo("一\n\t二三😀");
  }
}
