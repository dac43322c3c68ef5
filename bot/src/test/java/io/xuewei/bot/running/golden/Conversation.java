package io.xuewei.bot.running.golden;

import io.xuewei.bot.channel.Said;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The conversation that every platform has to be able to have: a question with follow-ups,
/// learning together, a question without an answer, chatter, and an answer that is long.
final class Conversation {

  /// Something that is said, and whether the bot says something to it.
  ///
  /// @param answered something that its answer holds; empty when it is silent
  record Turn(Said said, Optional<String> answered) {

    boolean mentions() {
      return said.mentionsBot();
    }
  }

  static final List<Turn> TURNS =
      List.of(
          asks(1, "张三", "支委会多久开一次", "支委会每月召开一次"),
          asks(2, "张三", "出处", "三会一课"),
          asks(3, "张三", "再具体点", "支委会"),
          asks(4, "王组织", "发起学习 主题党日", "学习开始:主题党日"),
          asks(5, "张三", "签到", "第1位"),
          asks(6, "李四", "签到", "第2位"),
          asks(7, "李四", "签到", "已经签过到了"),
          asks(8, "王组织", "结束学习", "共2人签到"),
          says(9, "李四", "中午食堂吃啥", false),
          asks(10, "张三", "二十大报告里共同富裕那段原文发一下", "没有找到这个问题的依据"),
          says(11, "李四", "好的,谢谢", true),
          asks(12, "张三", "新兴领域党建工作怎么抓", "加强新兴领域X建工作"),
          asks(13, "张三", "第二个原文", "*市通过开展“百日攻坚行动”"),
          asks(14, "李四", "帮助", "学习委员"));

  /// A notice that an admin's program has told in the group when all is said: longer than most
  /// platforms take in one message, with quotes, masks, emoji and signs of markup in it.
  static final String NOTICE =
      Stream.iterate(1, n -> n + 1)
          .limit(98)
          .map(n ->
              ("%d. “*市新组建了*个组织，黨費#_收繳_#做到“應收盡收”👍🏽，<b>𠮷野家</b>，各支部要認真學習領會、結合實際貫徹落實、"
                      + "按時報送情況，遇有問題及時溝通協調解決。”——第%d条\n")
                  .formatted(n, n))
          .collect(Collectors.joining("", "通知如下：\n", "请各支部遵照执行。"));

  private Conversation() {}

  private static Turn asks(int id, String who, String text, String answered) {
    return new Turn(said(id, who, text, true), Optional.of(answered));
  }

  private static Turn says(int id, String who, String text, boolean mentioning) {
    return new Turn(said(id, who, text, mentioning), Optional.empty());
  }

  private static Said said(int id, String who, String text, boolean mentioning) {
    String sender =
        switch (who) {
          case "张三" -> "2001";
          case "李四" -> "2002";
          default -> "2003";
        };
    return new Said(
        "9" + id, "1001", false, sender, who, text, mentioning, Optional.empty(), false);
  }
}
