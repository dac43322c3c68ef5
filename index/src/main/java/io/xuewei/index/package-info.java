@NullMarked
package io.xuewei.index;

import org.jspecify.annotations.NullMarked;
