package io.xuewei.index.dense;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.xuewei.index.dense.ReadText.TokenVector;
import java.util.ArrayList;
import java.util.List;

/// Reads the vectors of a text's tokens. They are counted from the mean over usual text: in models
/// of this kind all tokens point in much the same direction, and only what is left tells them
/// apart.
final class TokenReader {

  /// Usual text of the kind that is asked about, for the mean.
  private static final List<String> USUAL =
      List.of(
          "党员应当按月交纳党费，有固定工资收入的按比例交纳。",
          "支部委员会会议一般每月召开一次，根据需要可以随时召开。",
          "各单位要认真落实学习计划，做好考勤和记录，并按季度上报。",
          "请假应当事先提出，由组织委员审批，事后及时补学。",
          "本办法自印发之日起施行，由组织部门负责解释。",
          "当事人对决定不服的，可以在收到通知之日起十五日内申请复议。",
          "这座城市位于河流的南岸，人口约三百万，以纺织业闻名。",
          "他于一九八五年毕业，后来担任研究所所长，著有多部作品。",
          "什么时候开始，由谁负责，一年要几次，在哪里办理？");

  /// Computes a text's token vectors, `[CLS]` first.
  interface Model {
    List<float[]> tokens(String text) throws OrtException;
  }

  private final float[] mean;

  private TokenReader(float[] mean) {
    this.mean = mean;
  }

  static TokenReader of(Model model) throws OrtException {
    var all = new ArrayList<float[]>();
    for (String text : USUAL) {
      List<float[]> rows = model.tokens(text);
      all.addAll(rows.subList(1, rows.size() - 1));
    }
    float[] mean = new float[all.getFirst().length];
    for (float[] row : all) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / all.size();
      }
    }
    return new TokenReader(mean);
  }

  ReadText read(Encoding text, OrtSession.Result output) {
    List<float[]> rows = ModelOutput.ofTokens(output);
    CharSpan[] places = text.getCharTokenSpans();
    var tokens = new ArrayList<TokenVector>();
    for (int i = 1; i < rows.size() - 1; i++) {
      if (places[i] != null) {
        tokens.add(
            new TokenVector(places[i].getStart(), places[i].getEnd(), fromMean(rows.get(i))));
      }
    }
    return new ReadText(rows.getFirst(), tokens);
  }

  private float[] fromMean(float[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] -= mean[i];
    }
    return ModelOutput.scaledToOne(row);
  }
}
