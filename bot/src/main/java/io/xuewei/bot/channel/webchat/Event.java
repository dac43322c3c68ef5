package io.xuewei.bot.channel.webchat;

/// A line on its way to the browsers.
///
/// @param id `run-number`; a browser names the last one it saw when it comes back
/// @param name `line`, or `reset` before the whole transcript is sent again
/// @param data JSON
record Event(String id, String name, String data) {}
