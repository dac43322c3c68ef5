package io.xuewei.bot.channel.dingtalk;

/// The body that a session and a custom robot take.
record RobotMessage(String msgtype, Markdown markdown) {

  static RobotMessage of(Markdown markdown) {
    return new RobotMessage("markdown", markdown);
  }
}
