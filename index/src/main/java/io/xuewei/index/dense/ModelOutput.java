package io.xuewei.index.dense;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/// Reads a text's vector out of what the model computed: the last layer's numbers of the first
/// token (`[CLS]`), made length one, as the BGE models are trained.
final class ModelOutput {

  private ModelOutput() {}

  static float[] unitVector(OrtSession.Result computed) {
    if (!(computed.get(0) instanceof OnnxTensor tensor)
        || !(tensor.getInfo() instanceof TensorInfo info)) {
      throw new IllegalStateException("the first output is no tensor; is this a BERT model?");
    }
    long[] shape = info.getShape();
    float[] vector = new float[(int) shape[shape.length - 1]];
    tensor.getFloatBuffer().get(vector);
    return scaledToOne(vector);
  }

  private static float[] scaledToOne(float[] vector) {
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
