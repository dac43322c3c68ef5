package io.xuewei.bot.chat;

import java.util.Optional;

/// What an admin wants done to the knowledge base, or to know about it and about what went out, as
/// the words say it.
///
/// `停用《旧办法》,由《新办法》代替` is `Retire("旧办法", Optional.of("新办法"))`. Nothing is looked up yet: a title may
/// fit no document, a number nothing.
public sealed interface Wish {

  /// `更新知识库`
  record Refresh() implements Wish {}

  /// `更新到哪一步了`
  record Progress() implements Wish {}

  /// `取消更新`
  record CancelRefresh() implements Wish {}

  /// `回滚到上一版`, `回滚到第3版`
  ///
  /// @param generation 0 for the one before
  record RollBack(int generation) implements Wish {}

  /// `这次更新改了哪些文件`
  record Changes() implements Wish {}

  /// `更新历史`
  record History() implements Wish {}

  /// `停用《旧办法》,由《新办法》代替`, `停用《旧办法》`
  record Retire(String title, Optional<String> replacement) implements Wish {}

  /// `新增词条 三会一课 别名 三会1课`
  record AddAlias(String term, String alias) implements Wish {}

  /// `查看没答上来的问题`
  record Gaps() implements Wish {}

  /// `测试提问:流动党员怎么管`
  record TryOut(String question) implements Wish {}

  /// `把这条设为标准回答 有效期到年底`
  ///
  /// @param until what was said about the end, `有效期到年底`; may be empty
  record Pin(String until) implements Wish {}

  /// `标准回答有哪些`
  record Pins() implements Wish {}

  /// `撤销标准回答 2`
  record Unpin(int number) implements Wish {}

  /// `查看需要更正的回答`
  record Recalls() implements Wish {}

  /// `发送更正`, `发送更正 2`
  ///
  /// @param number of a room in the list; 0 for all of them
  record Correct(int number) implements Wish {}

  /// `看今天推送失败的`, `今天有哪些没发出去`
  record Undelivered() implements Wish {}

  /// Begins like one of these and goes on in a way that nobody can act on: `回滚`.
  record Unclear() implements Wish {}
}
