/// Scores learned from question sets: weighted sums and small trees over named features.
@NullMarked
package io.xuewei.index.learned;

import org.jspecify.annotations.NullMarked;
