package io.xuewei.bot.channel.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Calling;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.wire.Json;
import org.junit.jupiter.api.Test;

class CallingTest {

  @Test
  void membersAreCalledInSegments() {
    Action action =
        Action.saying(
            Calling.part(
                "qq", "g:1001", new Mention("20001", "张三"), new Mention("all", "李四")));

    assertThat(Json.write(action.params().get("message")))
        .contains("\"at\"", "\"qq\":\"20001\"", "还有人没有签到。\\n", "@李四 ")
        .doesNotContain("\"qq\":\"all\"");
  }
}
