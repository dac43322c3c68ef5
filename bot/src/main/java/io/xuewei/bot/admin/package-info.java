/// The commands of admins: looking after the knowledge base and its answers in a chat.
@NullMarked
package io.xuewei.bot.admin;

import org.jspecify.annotations.NullMarked;
