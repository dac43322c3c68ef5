/// The structure of official documents: head and foot, numbering, sentences, passages.
@NullMarked
package io.xuewei.knowledge.structure;

import org.jspecify.annotations.NullMarked;
