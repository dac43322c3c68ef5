package io.xuewei.index.dense;

/// A text could not be turned into a vector. Other texts may succeed.
public class EmbeddingFailed extends RuntimeException {

  EmbeddingFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
