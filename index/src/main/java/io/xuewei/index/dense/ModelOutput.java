package io.xuewei.index.dense;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/// Reads a text's vector out of what the model computed: the last layer's numbers of the first
/// token (`[CLS]`), made length one, as the BGE models are trained.
final class ModelOutput {

  private ModelOutput() {}

  /// The text's vector.
  static float[] ofText(OrtSession.Result computed) {
    return rows(computed, 1).getFirst();
  }

  /// A vector for each token, `[CLS]` first.
  static List<float[]> ofTokens(OrtSession.Result computed) {
    return rows(computed, Integer.MAX_VALUE);
  }

  private static List<float[]> rows(OrtSession.Result computed, int most) {
    if (!(computed.get(0) instanceof OnnxTensor tensor)
        || !(tensor.getInfo() instanceof TensorInfo info)) {
      throw new IllegalStateException("the first output is no tensor; is this a BERT model?");
    }
    long[] shape = info.getShape();
    int places = (int) shape[shape.length - 1];
    FloatBuffer numbers = tensor.getFloatBuffer();
    var rows = new ArrayList<float[]>();
    while (numbers.hasRemaining() && rows.size() < most) {
      float[] row = new float[places];
      numbers.get(row);
      rows.add(scaledToOne(row));
    }
    return rows;
  }

  /// Changes the vector itself.
  static float[] scaledToOne(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
