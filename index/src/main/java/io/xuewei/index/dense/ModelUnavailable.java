package io.xuewei.index.dense;

/// The sentence model cannot be used in this process. The message is one line: what is missing or
/// broken, and that answers go by words only.
public final class ModelUnavailable extends EmbeddingFailed {

  ModelUnavailable(String model, Throwable cause) {
    super(
        "The sentence model "
            + model
            + " is not available, answers go by words only: "
            + reason(cause),
        cause);
  }

  private static String reason(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
    return cause.getClass().getSimpleName() + ": " + message;
  }
}
