package io.xuewei.bot.chat;

import java.util.regex.Pattern;

/// What members want of such a bot and this one does not do. Without these it would look them up in
/// the documents.
final class OtherWishes {

  /// Wishes even when they have question words in them.
  private static final Pattern ALWAYS =
      Pattern.compile(
          "^(再)?来一道|今天的题|^选[a-f]$|^第?[\\d一二三四五六七八九十]+题|^答案是|给?解析|错题|^这道?题|发个测验"
              + "|排行|排名|排第几|^我缺了|(咱们?|我们|本)(组|支部|班|群|次).{0,4}到会"
              + "|^还差谁|谁还没(签|交|来)|连续.{1,2}次没来");

  /// Wishes unless they are questions: `请假,出差到周五`, but not `请假怎么办手续`.
  private static final Pattern STATEMENTS =
      Pattern.compile(
          "请个?.{0,2}假|^迟到|^补签|补学完|补学了|^撤回|^#?接龙|^已学习|体会[:,]|记错了|提醒|别把我"
              + "|^(导出|删除|更正|生成|预览|推送|清理|重连|体检|备份|免打扰|取消)"
              + "|别存|按.假算|^把.+(改成|改到|设为)|^给.+补录|改到|^本群|^答错了|正确的是|标准回答"
              + "|^应到.+算|单列$|^设.+为组织员|^统计一?下");

  private OtherWishes() {}

  static boolean include(Utterance said) {
    return said.has(ALWAYS) || (said.has(STATEMENTS) && !Cues.asks(said));
  }
}
