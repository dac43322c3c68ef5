/// The knowledge base: the documents and dictionary of the data folder, what is made of them, and
/// what admins do to them.
@NullMarked
package io.xuewei.bot.knowledge;

import org.jspecify.annotations.NullMarked;
