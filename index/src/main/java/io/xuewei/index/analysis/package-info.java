/// From Chinese text to terms: folding, segmentation, and the Lucene analyzer over both.
@NullMarked
package io.xuewei.index.analysis;

import org.jspecify.annotations.NullMarked;
