package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.transport.AccessToken;
import io.xuewei.bot.transport.AccessToken.Refused;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.wire.Json;
import io.xuewei.bot.wire.LooseFields;
import java.util.List;
import java.util.Map;

/// Says something unasked: to a group by its id, to a member of the enterprise by their staff id.
final class RobotPush {

  private static final String GROUP = "/v1.0/robot/groupMessages/send";
  private static final String MEMBER = "/v1.0/robot/oToMessages/batchSend";
  private static final String TEMPLATE = "sampleMarkdown";

  private final Calls calls;
  private final AccessToken token;
  private final BaseAddress base;
  private final String robotCode;

  RobotPush(Calls calls, AccessToken token, BaseAddress base, String robotCode) {
    this.calls = calls;
    this.token = token;
    this.base = base;
    this.robotCode = robotCode;
  }

  private record ToGroup(
      String robotCode, String openConversationId, String msgKey, String msgParam) {}

  private record ToMembers(
      String robotCode, List<String> userIds, String msgKey, String msgParam) {}

  void send(String room, Markdown markdown) throws NotSent, InterruptedException {
    String param = Json.write(markdown);
    if (room.startsWith(IncomingMessage.DIRECT)) {
      throw NotSent.otherWay("nothing can be pushed to somebody from outside the enterprise");
    }
    if (room.startsWith(IncomingMessage.STAFF)) {
      String member = room.substring(IncomingMessage.STAFF.length());
      var body = new ToMembers(robotCode, List.of(member), TEMPLATE, param);
      checkTaken(call("oToMessages/batchSend", MEMBER, body), member);
    } else {
      var _ =
          call("groupMessages/send", GROUP, new ToGroup(robotCode, room, TEMPLATE, param)).json();
    }
  }

  private Answer call(String what, String path, Object body) throws NotSent, InterruptedException {
    return token.use(value -> {
      var headers = Map.of("x-acs-dingtalk-access-token", value);
      return checked(calls.post(what, base.at(path), headers, body));
    });
  }

  private static Answer checked(Answer answer) throws Refused, NotSent {
    if (answer.ok()) {
      return answer;
    }
    Failure failure = Failure.of(answer);
    if (failure.tokenRefused()) {
      throw new Refused(failure.problem());
    }
    if (failure.tooFast()) {
      throw answer.tooMuch(failure.problem(), SessionReply.AFTER_TOO_MUCH);
    }
    boolean passing = answer.status() >= 500 || answer.status() == 408;
    throw answer.notSent(failure.problem(), passing ? Remedy.LATER : Remedy.OTHER_WAY);
  }

  /// The call to members succeeds although the one member it was for did not get it.
  private static void checkTaken(Answer answer, String member) throws NotSent {
    LooseFields json = answer.json().loose();
    if (json.texts("flowControlledStaffIdList").contains(member)) {
      throw answer.tooMuch("did not pass it on", SessionReply.AFTER_TOO_MUCH);
    }
    if (json.texts("invalidStaffIdList").contains(member)) {
      throw answer.notSent("knows no such member", Remedy.NONE);
    }
  }
}
