package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.roster.sheet.Unreadable;

/// Says why a file was not taken, and what to do.
public final class FileProblem {

  private FileProblem() {}

  public static String of(Unreadable unreadable, Texts texts) {
    return texts.say("roster.file." + unreadable.problem(), unreadable.detail());
  }

  public static String of(NoTable none, Texts texts) {
    return texts.say("roster.table." + none.why(), none.value());
  }
}
