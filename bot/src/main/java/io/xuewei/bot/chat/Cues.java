package io.xuewei.bot.chat;

import java.util.regex.Pattern;

/// What tells a question to the library from the rest of a group's talk.
///
/// Most questions carry no question mark and many question marks are chatter, so the words decide.
final class Cues {

  private static final Pattern ASKS =
      Pattern.compile(
          "什么|啥|怎么|咋|怎样|如何|为何|多久|多少|多长|多大|哪|谁|是否|是不是|能不能|可不可以|可以不|要不要"
              + "|算不算|有没有|需不需要|该不该|几[个次天年月种条项类人级等名岁步期学小]|指的?是|是指|分别是"
              + "|是.+还是|含义|请问|[吗么没不呢]$");

  private static final Pattern LOOKS_UP =
      Pattern.compile(
          "(规定|条例|办法|报告|讲话|原文|意见|精神).*[找查搜发列](一?下|出来)"
              + "|[找查搜]一?下.*(规定|条例|办法|报告|讲话|原文|意见|文件)"
              + "|第[一二三四五六七八九十百\\d]+(条|章|节|部分|款)"
              + "|^(有关|关于).+(规定|要求|文件|内容|精神)$");

  /// A question to one person, or to whoever is there.
  private static final Pattern TO_PEOPLE =
      Pattern.compile("[你您]|大家|各位|群里|有人|哪位|同志们|谁(有|能|会|在|去|带|拿|要|看|那|知道|方便|负责接)");

  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "[转发给借帮告诉等叫找问陪约]我|咱|俺|我们(支部|小组|组|社区|村|单位|公司)|我(们?)(到|在|去|来|先|的|把|刚|马上|这边|已经|也|还|就|明天|今天|下午|几点|什么时候|怎么走)");

  private static final Pattern EVERYDAY =
      Pattern.compile(
          "昨天|今天|明天|后天|今晚|早上|上午|中午|下午|晚上|周[一二三四五六日末]|星期|待会|等会|等下|刚才|马上"
              + "|(?<![有哪这那下])几点|食堂|吃[啥什饭了完]|喝[啥什酒]|钥匙|打印机|快递|停车|车位|集合|拼车|堵车"
              + "|空调|wifi|密码|红包|充电|雨伞|在不在|到哪了|修(?![订改正])"
              + "|(看到|收到|到|好|发|交|走|来|开始|结束|弄|搞|报名|出发)了(吗|没|么|不)");

  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹柏章苏潘葛范彭郎鲁韦马苗方俞任袁柳"
          + "史唐费薛雷贺倪汤罗郝安乐于傅齐康伍余顾孟黄穆萧尹姚邵汪毛米戴宋庞熊纪舒屈项董梁杜阮蓝闵季贾江童颜郭梅盛林"
          + "钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓洪包左石崔龚程邢裴陆荣翁甄曲封靳松段侯武刘景龙叶黎白赖乔谭温庄"
          + "柴阎习艾向古易廖耿匡文欧曾沙聂";

  /// A personal name of two or three characters.
  static final String NAME = "[" + SURNAMES + "][\\p{IsHan}]{1,2}";

  /// `@张三`, `老李,`, `王书记,`, `张三,`
  private static final Pattern TO_SOMEBODY =
      Pattern.compile(
          "^@\\S+|(?:^|\\s)@\\S+$|^([老小大][\\p{IsHan}]|[\\p{IsHan}]{1,3}(书记|主任|老师|哥|姐|总|局|处|科长|部长|同志|委员)|"
              + NAME
              + ")\\s*[,:、].*");

  private Cues() {}

  /// Whether there are question words in it.
  static boolean asks(Utterance said) {
    return said.hasQuestionMark() || said.has(ASKS);
  }

  /// Whether it asks something, or for a text.
  static boolean isQuestion(Utterance said) {
    return asks(said) || said.has(LOOKS_UP);
  }

  /// Whether it begins with somebody's name.
  static boolean isToSomebody(Utterance said) {
    return said.has(TO_SOMEBODY);
  }

  /// Whether it is about the people here and their day, not about what documents say.
  static boolean isAmongPeople(Utterance said) {
    return said.has(TO_PEOPLE) || said.has(FIRST_PERSON) || said.has(EVERYDAY);
  }
}
