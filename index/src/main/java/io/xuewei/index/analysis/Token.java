package io.xuewei.index.analysis;

/// A term and the characters it comes from.
///
/// @param term folded
/// @param start offset of its first character
/// @param end offset behind its last
public record Token(String term, int start, int end) {}
