package io.xuewei.bot.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/// Reads a request's body up to a limit, whether or not its length was announced.
final class Body {

  /// How much of a body that is too large is read and dropped, so that an ordinary client gets to
  /// see the answer.
  private static final long DRAINED = 4L << 20;

  private Body() {}

  /// @throws Refusal 413 over the limit; 400 when the sender broke off
  static byte[] read(Context ctx, int limit) throws Refusal {
    InputStream in = ctx.bodyInputStream();
    try {
      long announced = ctx.req().getContentLengthLong();
      byte[] body = announced > limit ? new byte[0] : in.readNBytes(limit + 1);
      if (announced > limit || body.length > limit) {
        drain(in, announced);
        ctx.header("connection", "close");
        throw new Refusal(413, "the body is larger than " + limit / 1024 + " KiB");
      }
      return body;
    } catch (IOException brokenOff) {
      throw new Refusal(400, "the body could not be read to its end");
    }
  }

  private static void drain(InputStream in, long announced) throws IOException {
    if (announced <= DRAINED) {
      in.skip(DRAINED);
    }
  }
}
