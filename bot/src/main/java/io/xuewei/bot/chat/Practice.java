package io.xuewei.bot.chat;

/// What a member says about quiz questions.
public sealed interface Practice {

  /// `来一道题`, `今天的题呢`; about the last one: `再来一道,刚才那条的`
  record Next(boolean sameText) implements Practice {}

  /// `选B`, `第2题 C`, `B` while a question is open
  ///
  /// @param number of the question in a round; 0 when not said
  /// @param letters what was chosen, in capitals; several are refused
  record Choose(int number, String letters) implements Practice {}

  /// `不会,给解析`
  record GiveUp() implements Practice {}

  /// `答案是什么,为什么`
  record Explain() implements Practice {}

  /// `错题再来一遍`
  record Mistakes() implements Practice {}

  /// `这题出得有问题`
  record Object() implements Practice {}

  /// `排行`, `本月学习排名`
  record Ranking(String period) implements Practice {}

  /// `我排第几`
  record MyRank() implements Practice {}

  /// `别把我放进排行`; shown: `把我放进排行`
  record InRanking(boolean shown) implements Practice {}
}
