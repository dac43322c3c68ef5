package io.xuewei.bot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many connections to a server that all send a request at the same moment, again and again. Plain
/// sockets, so that the measuring takes little of the machine that it measures.
final class Burst implements AutoCloseable {

  /// What one request brought.
  record Answer(int status, long micros) {}

  private final List<Socket> sockets = new ArrayList<>();
  private final List<InputStream> inputs = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Burst(URI server, int connections) throws IOException {
    for (int i = 0; i < connections; i++) {
      var socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      sockets.add(socket);
      inputs.add(new BufferedInputStream(socket.getInputStream()));
    }
  }

  int connections() {
    return sockets.size();
  }

  /// Sends them all at once, one through each connection, and waits for the answers.
  List<Answer> send(List<byte[]> requests) throws Exception {
    var ready = new CountDownLatch(requests.size());
    var go = new CountDownLatch(1);
    var answers = new ArrayList<Future<Answer>>();
    for (int i = 0; i < requests.size(); i++) {
      int number = i;
      Callable<Answer> one =
          () -> {
            ready.countDown();
            go.await();
            return exchange(number, requests.get(number));
          };
      answers.add(threads.submit(one));
    }
    ready.await();
    go.countDown();
    var all = new ArrayList<Answer>();
    for (Future<Answer> answer : answers) {
      all.add(answer.get());
    }
    return all;
  }

  private Answer exchange(int number, byte[] request) throws IOException {
    long start = System.nanoTime();
    sockets.get(number).getOutputStream().write(request);
    int status = read(inputs.get(number));
    return new Answer(status, (System.nanoTime() - start) / 1_000);
  }

  static int read(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    in.readNBytes(length);
    return status;
  }

  private static String line(InputStream in) throws IOException {
    var line = new java.io.ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(UTF_8);
  }

  @Override
  public void close() throws IOException {
    threads.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
