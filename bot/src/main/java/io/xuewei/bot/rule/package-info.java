/// What a unit decides for itself: thresholds, rhythms, who counts.
@NullMarked
package io.xuewei.bot.rule;

import org.jspecify.annotations.NullMarked;
