/// The ledger as files: xlsx, csv, docx minutes, xAPI statements.
@NullMarked
package io.xuewei.bot.ledger.export;

import org.jspecify.annotations.NullMarked;
