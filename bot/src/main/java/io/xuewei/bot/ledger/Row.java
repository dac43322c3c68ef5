package io.xuewei.bot.ledger;

import io.xuewei.bot.attendance.Attendance;
import java.time.Instant;

/// A row of the register as it was written down, whether it still holds or not.
public record Row(Attendance attendance, Instant written) {}
