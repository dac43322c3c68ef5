/// Reads and checks `xuewei.yaml` and the environment.
@NullMarked
package io.xuewei.bot.config;

import org.jspecify.annotations.NullMarked;
