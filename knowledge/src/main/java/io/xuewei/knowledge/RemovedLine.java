package io.xuewei.knowledge;

/// A line, or part of one, that cleaning took out of a source text.
///
/// @param line its number in the source, from 1
/// @param text what was taken out
/// @param reason why, in a few English words: `copy button`, `share bar`, `zero-width character`
public record RemovedLine(int line, String text, String reason) {}
