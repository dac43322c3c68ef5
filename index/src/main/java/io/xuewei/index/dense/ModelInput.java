package io.xuewei.index.dense;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/// The three inputs of a BERT model for one text. They live outside the heap until closed.
record ModelInput(Map<String, OnnxTensor> tensors) implements AutoCloseable {

  static ModelInput of(Encoding text, OrtEnvironment environment) throws OrtException {
    var input = new ModelInput(new LinkedHashMap<>());
    try {
      input.add("input_ids", text.getIds(), environment);
      input.add("attention_mask", text.getAttentionMask(), environment);
      input.add("token_type_ids", text.getTypeIds(), environment);
      return input;
    } catch (OrtException | RuntimeException e) {
      input.close();
      throw e;
    }
  }

  private void add(String name, long[] numbers, OrtEnvironment environment) throws OrtException {
    long[] shape = {1, numbers.length};
    tensors.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape));
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
  }
}
