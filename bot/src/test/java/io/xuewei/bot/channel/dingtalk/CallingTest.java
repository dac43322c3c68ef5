package io.xuewei.bot.channel.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Calling;
import io.xuewei.bot.chat.Mention;
import org.junit.jupiter.api.Test;

class CallingTest extends RobotFixture {

  private static final Mention STAFF = new Mention("staff01", "张三");
  private static final Mention STRANGER = new Mention("id:$:LWCP_v1:$x", "外部李四");

  @Test
  void aSessionCallsStaffByIdAndNamesOthers() throws Exception {
    robot.send(Calling.part("ding", "cid1", STAFF, STRANGER), session());

    JsonNode body = Trees.of(platform.calls(SESSION).getFirst().body());
    assertThat(body.get("at").get("atUserIds").toString()).isEqualTo("[\"staff01\"]");
    assertThat(body.get("markdown").get("text").asText()).contains("@staff01", "@外部李四");
    assertThat(body.get("markdown").get("title").asText()).isEqualTo("还有人没有签到。");
  }

  @Test
  void aPushOnlyNames() throws Exception {
    robot.send(Calling.part("ding", "cid1", STAFF), PUSH);

    assertThat(platform.calls(GROUP).getFirst().body()).contains("@张三").doesNotContain("staff01");
  }

  @Test
  void whoCallsNobodySaysNothingAboutIt() throws Exception {
    robot.send(part("cid1", "一"), session());

    assertThat(Trees.of(platform.calls(SESSION).getFirst().body()).has("at")).isFalse();
  }
}
