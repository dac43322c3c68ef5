package io.xuewei.bot.channel.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallingTest {

  @Test
  void aPostCallsMembersInElementsOfTheirOwn() throws Exception {
    var mentions = List.of(new Mention("ou_1", "张三"), Mention.named("李四"), new Mention("all", "全"));
    String post = Json.write(PostContent.of("还有人没有签到。", mentions));

    assertThat(Trees.of(post).at("/zh_cn/content/1").toString())
        .contains("\"tag\":\"at\"", "\"user_id\":\"ou_1\"", "@李四", "@全")
        .doesNotContain("\"user_id\":\"all\"");
  }
}
