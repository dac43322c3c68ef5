package io.xuewei.bot.bench;

import io.xuewei.bot.running.ReplyReceiver;
import io.xuewei.bot.running.ServerProcess;
import io.xuewei.bot.running.TestData;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A minute of sign-ins in many groups at once, over signed webhooks, on a server of its own:
///
/// ```
/// java … io.xuewei.bot.bench.CheckIns [groups, 200] [members of each, 50] [seconds, 60] [kill]
/// ```
///
/// The messages are spread evenly over the time; each is measured from the moment at which it was
/// due, so that a server that stalls is not spared. With `kill` the server dies of SIGKILL in the
/// middle and is started again; what it had not acknowledged is delivered again, as platforms do.
/// Prints how long the acknowledgements took, and what is in the database in the end: every sign-in
/// once, or the program ends with 1.
public final class CheckIns {

  private static final int WAIT_SECONDS = 180;

  private final int groups;
  private final int members;
  private final int seconds;
  private final boolean kill;
  private final int port = freePort();
  private final Path data = Files.createTempDirectory("xuewei-check-ins");

  private CheckIns(String[] args) throws IOException {
    groups = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    members = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
    kill = args.length > 3 && args[3].equals("kill");
  }

  public static void main(String[] args) throws Exception {
    System.exit(new CheckIns(args).run() ? 0 : 1);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private ServerProcess start() throws Exception {
    var server = ServerProcess.startAsLaunched(data, "serve", "--port", Integer.toString(port));
    server.address();
    return server;
  }

  private boolean run() throws Exception {
    try (var receiver = new ReplyReceiver(TestData.REPLY_SECRET)) {
      TestData.configure(data, receiver.url());
      Path config = data.resolve("xuewei.yaml");
      String organised =
          Files.readString(config).replace("replySecret:", "organisers: [boss], replySecret:");
      Files.writeString(config, organised);
      ServerProcess server = start();
      try (var traffic = new Timetable(URI.create("http://127.0.0.1:" + port))) {
        open(traffic, receiver);
        traffic.begin(groups * members, seconds, this::checkIn);
        if (kill) {
          traffic.awaitSent(groups * members / 2);
          server.kill();
          long down = System.nanoTime();
          server = start();
          System.out.printf("killed; ready again after %d ms%n", millisSince(down));
        }
        long[] micros = traffic.end();
        Set<String> all = messages();
        long waiting = System.nanoTime();
        boolean answered = receiver.awaitReplies(all, WAIT_SECONDS);
        report(traffic, micros, receiver, millisSince(waiting));
        server.terminate();
        server.endsWithin(30_000);
        return count() && answered && receiver.replies().size() == all.size() + groups;
      } finally {
        server.close();
      }
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /// Opens a lesson in every group and waits for the answers.
  private void open(Timetable traffic, ReplyReceiver receiver) throws Exception {
    traffic.begin(
        groups,
        Math.max(1, groups / 50),
        i -> new Timetable.Said("room-" + i, "boss", "open-" + i, "发起学习 主题党日"));
    traffic.end();
    Set<String> opened =
        IntStream.range(0, groups).mapToObj(i -> "open-" + i).collect(Collectors.toSet());
    if (!receiver.awaitReplies(opened, WAIT_SECONDS)) {
      throw new IllegalStateException("lessons did not begin; see " + data.resolve("log"));
    }
  }

  private Timetable.Said checkIn(int i) {
    return new Timetable.Said("room-" + i % groups, "u-" + i, "in-" + i, "签到");
  }

  private Set<String> messages() {
    return IntStream.range(0, groups * members)
        .mapToObj(i -> "in-" + i)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void report(Timetable traffic, long[] micros, ReplyReceiver receiver, long after)
      throws IOException {
    Arrays.sort(micros);
    int n = micros.length;
    System.out.printf(
        "%d sign-ins in %d groups in %d s: acknowledged p50 %.1f ms, p99 %.1f ms, max %.1f ms;"
            + " delivered again %d%n",
        n,
        groups,
        seconds,
        micros[n / 2] / 1e3,
        micros[(int) (n * 0.99)] / 1e3,
        micros[n - 1] / 1e3,
        traffic.deliveredAgain());
    System.out.printf(
        "all answered %d ms after the last; parts repeated under their id %d%n",
        after, receiver.repeated());
  }

  private boolean count() throws Exception {
    Path file = data.resolve("xuewei.db");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = c.createStatement()) {
      String sql =
          """
          select count(*) all_rows, count(distinct lesson_id || person_id) once,
            count(distinct lesson_id) lessons from attendance where status = 'PRESENT'
          """;
      try (ResultSet row = statement.executeQuery(sql)) {
        System.out.printf(
            "in the database: %d sign-ins, %d of different members, %d lessons; %.1f MiB%n",
            row.getInt("all_rows"),
            row.getInt("once"),
            row.getInt("lessons"),
            Files.size(file) / 1024.0 / 1024.0);
        int wanted = groups * members;
        return row.getInt("all_rows") == wanted && row.getInt("once") == wanted;
      }
    }
  }
}
