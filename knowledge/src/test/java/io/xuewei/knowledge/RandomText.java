package io.xuewei.knowledge;

import java.util.Random;

/// Generated texts for properties: characters and lines that matter to the module, in any order.
public final class RandomText {

  private static final String CHARACTERS =
      "党员会议学习甲乙一二三十是要第条章问答、。，；：！？.;:!?“”《》（）()[]〔〕*×XZ□Aa12 \n\u3000附件年月日";

  private static final String[] LINES = {
    "云溪区示例办法",
    "第一章 总则",
    "第二条 每月学习一次；可以增加。",
    "第三条 应当带齐下列材料：",
    "（一）身份证；",
    "（二）介绍信。",
    "一、总体要求",
    "二、工作安排",
    "(一)范围。全体党员参加学习，缺席的补学。",
    "1.报名",
    "2．签到应当由本人完成。",
    "① 到场",
    "问:多久一次?",
    "答:每月一次。",
    "附件1",
    "附件：登记表",
    "登记表",
    "中共云溪区委组织部",
    "2024年3月15日",
    "",
    "说明如下:",
    "各党支部：",
    "一是摸清底数，建立台账。二是定期走访，逐户登记。三是按月更新，及时上报。",
    "普通的一段话，没有编号。"
  };

  private RandomText() {}

  public static String characters(long seed, int length) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  public static String lines(long seed, int count) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String line = LINES[random.nextInt(LINES.length)];
      text.append(line.repeat(random.nextInt(12) == 0 ? 25 : 1)).append('\n');
    }
    return text.toString();
  }
}
