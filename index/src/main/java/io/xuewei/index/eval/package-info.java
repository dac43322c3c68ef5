/// Measuring retrieval, quoting and refusing on question sets.
@NullMarked
package io.xuewei.index.eval;

import org.jspecify.annotations.NullMarked;
