package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.Semaphore;

/// A WebSocket server that takes connections and says nothing, but for answers to pings if it is
/// told to.
final class MuteSocketServer implements AutoCloseable {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int PING = 0x89;
  private static final int EMPTY_AND_MASKED = 5;

  /// One for each connection.
  final Semaphore connections = new Semaphore(0);

  /// One for each ping that was answered.
  final Semaphore pings = new Semaphore(0);

  private final boolean pongs;
  private final ServerSocket server;

  MuteSocketServer(boolean pongs) throws IOException {
    this.pongs = pongs;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::run);
  }

  String address() {
    return "ws://127.0.0.1:" + server.getLocalPort();
  }

  private void run() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        Thread.startVirtualThread(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), "latin1"), 1);
      String key = "";
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        key = line.startsWith("Sec-WebSocket-Key: ") ? line.substring(19) : key;
      }
      connection.getOutputStream().write(handshake(key).getBytes(US_ASCII));
      connections.release();
      while (in.read() == PING) {
        long skipped = in.skip(EMPTY_AND_MASKED);
        if (pongs && skipped == EMPTY_AND_MASKED) {
          connection.getOutputStream().write(new byte[] {(byte) 0x8A, 0});
          pings.release();
        }
      }
    } catch (IOException | GeneralSecurityException gone) {
      // The other end has hung up.
    }
  }

  private static String handshake(String key) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(US_ASCII));
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + Base64.getEncoder().encodeToString(digest)
        + "\r\n\r\n";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
