package io.xuewei.bot.roster;

/// Somebody, whatever the platforms they speak on.
///
/// @param name empty once erased
public record Person(String id, String name) {}
