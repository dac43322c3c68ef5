@NullMarked
package io.xuewei.bot;

import org.jspecify.annotations.NullMarked;
