package io.xuewei.bot.channel.webchat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Server-sent events on a response. Every event is on its way when the call returns; an
/// [IOException] means that the browser has gone.
///
/// @param out the response's stream
record EventStream(OutputStream out) implements AutoCloseable {

  /// The data must be one line.
  void send(Event event) throws IOException {
    write("id: %s\nevent: %s\ndata: %s\n\n".formatted(event.id(), event.name(), event.data()));
  }

  /// A comment, which shows both sides that the other is still there.
  void heartbeat() throws IOException {
    write(": still here\n\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
