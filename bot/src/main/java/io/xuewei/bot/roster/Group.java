package io.xuewei.bot.roster;

import java.util.Optional;

/// A study group.
///
/// @param title as people call it: `第一党支部`
/// @param kept whether its roster was imported; else everybody joins who takes part
/// @param unit the organisation under which it is counted
public record Group(String id, String title, boolean kept, Optional<String> unit) {}
