/// How far documents are to be trusted: their reports, and which of them are copies of one text.
@NullMarked
package io.xuewei.knowledge.trust;

import org.jspecify.annotations.NullMarked;
