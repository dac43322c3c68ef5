package io.xuewei.index;

/// A question as the index sees it. Make it with [Library].
public record Question(String text) {}
