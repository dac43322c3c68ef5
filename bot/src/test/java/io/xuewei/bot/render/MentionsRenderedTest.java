package io.xuewei.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Calling;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.Part;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsRenderedTest {

  private static final Rendering PLAIN = new Rendering(Dialect.PLAIN, 200);

  private static String form(Mention mention) {
    return "<@" + mention.code() + ">";
  }

  @Test
  void eachIsCalledInTheFormOfThePlatform() {
    Part part = Calling.part("c", "r", new Mention("zhang", "张三"), new Mention("li", "李四"));
    assertThat(PLAIN.of(part, MentionsRenderedTest::form)).isEqualTo("还有人没有签到。\n<@zhang> <@li>");
  }

  @Test
  void whoHasNoCodeIsNamed() {
    Part part = Calling.part("c", "r", Mention.named("张三"));
    assertThat(PLAIN.of(part, MentionsRenderedTest::form)).isEqualTo("还有人没有签到。\n@张三");
    assertThat(part.plainText()).isEqualTo("还有人没有签到。\n@张三");
  }

  @Test
  void aNameIsNoMarkup() {
    var rendering = new Rendering(Dialects.WECOM_MARKDOWN, 200);
    Part part = Calling.part("c", "r", Mention.named("**张三**"));
    assertThat(rendering.of(part, MentionsRenderedTest::form)).doesNotContain("@**张");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "@all", "everyone", "a b", "a>b", "<@x>"})
  void aCodeThatIsNoneIsNotUsed(String code) {
    Part part = Calling.part("c", "r", new Mention(code, "张三"));
    assertThat(PLAIN.of(part, MentionsRenderedTest::form)).endsWith("\n@张三");
  }

  @Test
  void noMoreAreCalledThanFitAndTheRestIsANumber() {
    Mention[] many =
        IntStream.range(0, 50)
            .mapToObj(n -> new Mention("member-" + n, "成员" + n))
            .toArray(Mention[]::new);
    String text = PLAIN.of(Calling.part("c", "r", many), MentionsRenderedTest::form);
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
    long called = text.chars().filter(c -> c == '<').count();
    assertThat(called).isPositive();
    assertThat(text).endsWith(" +" + (50 - called));
  }

  @Test
  void aPartThatCallsNobodyIsAsItWas() {
    var part = new Part("p", "c", "r", "m", "好", 1, 1, List.of(), Optional.empty());
    assertThat(PLAIN.of(part, MentionsRenderedTest::form)).isEqualTo("好");
  }
}
