package io.xuewei.bot.chat;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Virtual threads of which only so many work at once. Closing waits for those at work.
public final class RoomThreads implements Executor, AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore permits;

  /// @param atOnce how many rooms are worked on at the same time
  public RoomThreads(int atOnce) {
    permits = new Semaphore(atOnce);
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(() -> {
      permits.acquireUninterruptibly();
      try {
        task.run();
      } finally {
        permits.release();
      }
    });
  }

  @Override
  public void close() {
    threads.close();
  }
}
