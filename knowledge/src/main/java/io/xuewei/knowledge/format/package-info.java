/// Reading files: the bytes of one format become lines of plain text.
@NullMarked
package io.xuewei.knowledge.format;

import org.jspecify.annotations.NullMarked;
