package io.xuewei.bot.recall;

import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.recall.RoomRecalls.Recall;
import java.util.List;
import java.util.stream.Collectors;

/// What a group is told about answers that no longer hold.
///
/// ```
/// 更正:此前回答中引用的《云溪区流动党员管理暂行办法》第八条已被代替,现行文件为《云溪区流动党员管理服务办法》。
/// ```
public final class Correction {

  private final Sources sources;
  private final Texts texts;

  public Correction(Sources sources, Texts texts) {
    this.sources = sources;
    this.texts = texts;
  }

  /// The whole message. What was quoted several times is named once.
  public String text(List<Recall> recalls) {
    List<String> lines = recalls.stream().map(this::line).distinct().toList();
    return lines.size() == 1
        ? texts.say("recall.correction", lines.getFirst())
        : lines.stream().collect(Collectors.joining("\n", texts.say("recall.corrections"), ""));
  }

  /// `《…》第八条已修改,请以现行文本为准。`
  public String line(Recall recall) {
    String cited = recall.citation();
    return switch (recall.loss()) {
      case GONE -> texts.say("recall.gone", cited);
      case CHANGED -> texts.say("recall.changed", cited);
      case REPEALED -> texts.say("recall.repealed", cited);
      case REPLACED ->
          sources
              .replacementOf(recall.documentId())
              .map(title -> texts.say("recall.replaced", cited, title))
              .orElseGet(() -> texts.say("recall.repealed", cited));
    };
  }
}
