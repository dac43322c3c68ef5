package io.xuewei.bot.transport;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What a class logs while this is open, exceptions included.
final class Logged implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Handler ear = new Ear();

  Logged(Class<?> by) {
    logger = Logger.getLogger(by.getName());
    logger.addHandler(ear);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    logger.removeHandler(ear);
  }

  private final class Ear extends Handler {

    @Override
    public void publish(LogRecord entry) {
      String line = MessageFormat.format(entry.getMessage(), entry.getParameters());
      lines.add(entry.getThrown() == null ? line : line + " " + entry.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
