package io.xuewei.bot;

import io.xuewei.bot.cli.XueweiCommand;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program's entry point.
public final class Main {

  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /// Runs a command and exits with its code.
  public static void main(String[] args) {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %5$s%6$s%n");
    LUCENE.setLevel(Level.WARNING);
    System.exit(XueweiCommand.commandLine().execute(args));
  }
}
