/// The command line.
@NullMarked
package io.xuewei.bot.cli;

import org.jspecify.annotations.NullMarked;
