package io.xuewei.bot.rule;

/// Something that an admin may decide for a group, a unit or all, with what holds until then.
///
/// `new Rule<>("late.minutes", new Format.Whole(0, 120, "分钟"), 5)`; what it is called in chat is
/// the text `rule.title.late.minutes`. Put it into [Rulebook], so that `规则` lists it.
///
/// @param name as it is stored; never changes
/// @param format how its value is read and written
/// @param usual what holds while nobody has decided
public record Rule<T>(String name, Format<T> format, T usual) {}
