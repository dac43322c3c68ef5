package io.xuewei.index.dense;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The model bge-small-zh-v1.5, quantised to 8 bits, computed by ONNX Runtime: 512 places, 512
/// tokens (of Chinese: characters), what is beyond is left out.
///
/// Every call computes on its caller's thread. Texts are computed one by one: eight together make
/// sentences a sixth faster and passages slower, and the vector of a text would depend a little on
/// its neighbours, as the quantised model scales all numbers of one computation together.
final class BgeSmallZh implements Embedder {

  static final String MODEL = "bge-small-zh-v1.5-q";
  private static final int MOST_TOKENS = 512;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  /// Held for writing to close, for reading to compute: closing under a computation would crash the
  /// process.
  private final ReadWriteLock closing = new ReentrantReadWriteLock();

  private boolean closed;
  private final TokenReader tokens;

  private BgeSmallZh(ModelFiles files) throws IOException, OrtException {
    environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    environment.setTelemetry(false);
    tokenizer = tokenizer(files.read(MODEL + "-tokenizer.json"));
    try {
      session = session(files.read(MODEL + ".onnx"));
      tokens = TokenReader.of(text -> run(text, (_, output) -> ModelOutput.ofTokens(output)));
    } catch (IOException | OrtException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /// Loads the model, in about half a second; throws [ModelUnavailable].
  static BgeSmallZh load(ModelFiles files) {
    try {
      return new BgeSmallZh(files);
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new ModelUnavailable(MODEL, e);
    }
  }

  private static HuggingFaceTokenizer tokenizer(byte[] json) throws IOException {
    String most = String.valueOf(MOST_TOKENS);
    var options =
        Map.of("padding", "false", "truncation", "true", "maxLength", most, "modelMaxLength", most);
    return TokenizerSettings.under(
        () -> HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options));
  }

  private OrtSession session(byte[] model) throws OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Its plans, one for each length of text, would double the memory and save no time.
      options.setMemoryPatternOptimization(false);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      return environment.createSession(model, options);
    }
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  @Override
  public float[] embed(String text) {
    return compute(text, (_, output) -> ModelOutput.ofText(output));
  }

  @Override
  public ReadText read(String text) {
    return compute(text, (encoding, output) -> tokens.read(encoding, output));
  }

  /// What is taken from an output.
  interface Taking<T> {
    T take(Encoding text, OrtSession.Result output);
  }

  private <T> T compute(String text, Taking<T> taking) {
    closing.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("it is closed");
      }
      return run(text, taking);
    } catch (OrtException | RuntimeException e) {
      throw new EmbeddingFailed("The model could not compute: " + e.getMessage(), e);
    } finally {
      closing.readLock().unlock();
    }
  }

  private <T> T run(String text, Taking<T> taking) throws OrtException {
    Encoding encoding = tokenizer.encode(text);
    try (var input = ModelInput.of(encoding, environment);
        var output = session.run(input.tensors())) {
      return taking.take(encoding, output);
    }
  }

  /// Waits for what is being computed.
  @Override
  public void close() {
    closing.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        tokenizer.close();
        session.close();
      }
    } catch (OrtException e) {
      throw new EmbeddingFailed("The model could not be closed: " + e.getMessage(), e);
    } finally {
      closing.writeLock().unlock();
    }
  }
}
