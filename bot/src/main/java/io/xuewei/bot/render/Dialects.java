package io.xuewei.bot.render;

/// The dialects of markup, beside [Dialect#PLAIN].
///
/// ```
/// 1. “每季度汇报一次。”——第九条        > 1. “每季度汇报一次。”——第九条
/// 《流动党员管理服务办法》        →
///                                      《流动党员管理服务办法》
/// ```
///
/// Both show the lines of an answer that are quotes as quotes, keep lines apart, and let nothing in
/// the text be taken for markup; see [Literal] for how.
public final class Dialects {

  /// Of WeCom bots (智能机器人): lines end in two spaces, which break a line whether or not the client
  /// breaks it at a line end anyway; fenced code is code.
  public static final Dialect WECOM_MARKDOWN = new Markdown("  \n", true);

  /// Of DingTalk: its clients swallow single line ends, so that each line is a paragraph; fenced
  /// code is not reliable there and is shown as the text that it is.
  public static final Dialect DINGTALK_MARKDOWN = new Markdown("\n\n", false);

  private Dialects() {}
}
