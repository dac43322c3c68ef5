/// Tables as spreadsheet programs save them, read as rows of text: xlsx and csv.
@NullMarked
package io.xuewei.bot.roster.sheet;

import org.jspecify.annotations.NullMarked;
