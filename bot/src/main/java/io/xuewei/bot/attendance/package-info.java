/// Taking the register: who is there, on leave, late, or made a lesson up.
@NullMarked
package io.xuewei.bot.attendance;

import org.jspecify.annotations.NullMarked;
