/// The HTTP server: what it listens to, how it bounds what it reads, how it says that something is
/// wrong.
@NullMarked
package io.xuewei.bot.web;

import org.jspecify.annotations.NullMarked;
