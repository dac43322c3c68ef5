@NullMarked
package io.xuewei.knowledge;

import org.jspecify.annotations.NullMarked;
