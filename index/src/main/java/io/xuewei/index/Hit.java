package io.xuewei.index;

import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;

/// A passage that a search found.
///
/// @param passage what was found
/// @param info of the document it is part of
/// @param score higher is better; comparable only within one search
public record Hit(Passage passage, DocumentInfo info, double score) {}
