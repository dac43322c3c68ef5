/// What is not the text of a document: taken out, and reported.
@NullMarked
package io.xuewei.knowledge.clean;

import org.jspecify.annotations.NullMarked;
