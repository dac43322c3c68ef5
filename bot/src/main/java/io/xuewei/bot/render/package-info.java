/// How what the bot says looks on each platform: its dialect of markup, and parts that fit.
///
/// What each platform takes, as far as it is documented or has been seen. "Used" is what the
/// channels use of it: what is plain everywhere stays plain where markup would only add risk.
///
/// | Platform | Used | Length of a message | Line breaks | Markup it would show |
/// |---|---|---|---|---|
/// | WeCom bot (智能机器人) | [Dialects#WECOM_MARKDOWN] | 20,480 bytes | two spaces and a line end are safe | headings, bold, italics, lists, quotes, links, code, tables |
/// | WeCom push (消息推送), text | [Dialect#PLAIN] | 2,048 bytes, refused beyond | line end | none |
/// | WeCom push, markdown | not used | 4,096 bytes | line end | headings, bold, links, quotes of one level, colours; no lists, no code blocks |
/// | DingTalk robot, session or push | [Dialects#DINGTALK_MARKDOWN] | about 20,000 bytes | single ones swallowed: blank line | headings, bold, italics, lists, quotes, links; tables and code blocks not reliably |
/// | Feishu app, post of text elements | [Dialect#PLAIN] | 30 KB of JSON | line end | none in text elements |
/// | Feishu push | [Dialect#PLAIN] | 20 KB of JSON | line end | none in text |
/// | QQ's own platform, text | [Dialect#PLAIN] | not documented | line end | none; Markdown needs a right that is granted singly |
/// | OneBot 11, text segments | [Dialect#PLAIN] | about 1,500 characters, to be safe from risk control | line end | none; a segment's text is never parsed |
/// | Standard Webhooks | [Dialect#PLAIN] | ours to say | line end | up to the tool behind it |
/// | Web chat | [Dialect#PLAIN] | any | line end | none; the page sets text, not HTML |
@NullMarked
package io.xuewei.bot.render;

import org.jspecify.annotations.NullMarked;
