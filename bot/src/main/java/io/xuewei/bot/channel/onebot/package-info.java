/// QQ through a OneBot 11 program (NapCat, Lagrange, go-cqhttp), which dials in or is called.
@NullMarked
package io.xuewei.bot.channel.onebot;

import org.jspecify.annotations.NullMarked;
