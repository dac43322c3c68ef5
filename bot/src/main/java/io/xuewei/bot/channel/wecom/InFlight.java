package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The frames that wait for WeCom's word about them. It comes under the frame's `req_id`, so two
/// with the same must not wait at once: the second has to come later.
final class InFlight {

  private final Map<String, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();

  /// Sends a frame.
  ///
  /// @return the errcode
  /// @throws NotSent when no word comes in time
  long exchange(Socket socket, Frames.Outgoing frame, Duration patience)
      throws NotSent, InterruptedException {
    var ack = new CompletableFuture<Long>();
    if (waiting.putIfAbsent(frame.reqId(), ack) != null) {
      throw NotSent.later(frame.cmd() + ": the frame before it is not acknowledged yet");
    }
    try {
      socket.send(frame.json());
      return ack.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw NotSent.later(frame.cmd() + ": not acknowledged");
    } catch (CancellationException | ExecutionException _) {
      throw NotSent.later(frame.cmd() + ": the connection went before it was acknowledged");
    } finally {
      waiting.remove(frame.reqId(), ack);
    }
  }

  /// WeCom's word came.
  void acknowledged(String reqId, long errcode) {
    CompletableFuture<Long> ack = waiting.get(reqId);
    if (ack != null) {
      ack.complete(errcode);
    }
  }

  /// The connection is gone: no word will come.
  void lost() {
    waiting.values().forEach(ack -> ack.cancel(false));
  }
}
