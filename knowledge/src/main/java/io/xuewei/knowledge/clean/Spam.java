package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.structure.Marks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out the advertising that copying sites put between the paragraphs of a text.
///
/// Only on strong signs, because a rule taken for spam is worse than spam kept: words of a shady
/// trade together with an account, a telephone number or an address; a paragraph that consists for
/// the most part of such words; one phrase over and over; a copying site's own closing words at the
/// edges. A line that warns (`严厉打击代开发票、网络赌博`), that begins with a mark, or that the format says is
/// a heading always stays.
final class Spam {

  private static final int EDGE = 6;
  private static final int TIMES = 8;
  private static final int PHRASE = 5;

  private static final Pattern TRADE =
      Pattern.compile(
          "代开(?:各类)?发票|办假证|代办证件|代考|代写论文|秒批秒放|秒批贷|兼职日结|刷单|博彩|赌场|百家乐|时时彩|六合彩|北京赛车"
              + "|真人荷官|老虎机|棋牌游戏|线上娱乐城?|娱乐平台|体育投注|彩票(?:投注|平台)|开户送(?:彩金|现金)|传奇私服|约炮|一夜情|援交"
              + "|裸聊|成人电影|迷药|窃听器|高仿|壮阳|减肥药|快速排名|刷钻|炒股群|荐股");
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:微信|薇信|威信|加[vV]|VX|vx|QQ|qq|扣扣|企鹅|电报)号?[:：\\s]*[A-Za-z0-9_-]{5,}"
              + "|(?<!\\d)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)|https?://|www\\.|[a-z0-9]+\\.(?:com|cc|vip|top)\\b");
  private static final Pattern WARNS =
      Pattern.compile(
          "打击|严禁|禁止|不得|不准|不要|切勿|谨防|防范|警惕|举报|诈骗|违法|违规|非法|整治|查处|治理|清理|抵制|拒绝|曝光|惩处|处分|案件|涉嫌");
  private static final Pattern SITE =
      Pattern.compile(
          ".*(?:小编(?!制|队|组|入|外)|范文网|范文大全|公文网|文库网|论文网).*(?:整理|收集|搜集|分享|下载|关注|点击|更多|推荐|帮助|来源).*"
              + "|.*(?:更多|欢迎|请).{0,20}(?:范文网|范文大全|公文网|文库网).*");
  private static final Pattern DIVIDERS = Pattern.compile("[\\s|]+");

  private Spam() {}

  static List<SourceLine> remove(List<SourceLine> lines, List<RemovedLine> removed) {
    int total = (int) lines.stream().filter(l -> !l.isBlank()).count();
    List<SourceLine> kept = new ArrayList<>(lines.size());
    int seen = 0;
    for (SourceLine line : lines) {
      seen += line.isBlank() ? 0 : 1;
      boolean edge = seen <= EDGE || seen > total - EDGE;
      if (isSpam(line, edge)) {
        removed.add(new RemovedLine(line.number(), line.text(), RemovedLine.SPAM));
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isSpam(SourceLine line, boolean edge) {
    String text = line.text();
    if (line.isBlank() || line.heading() > 0 || Marks.at(text, 0) != null) {
      return false;
    }
    return (!WARNS.matcher(text).find() && sells(text))
        || repeatsOnePhrase(text)
        || (edge && SITE.matcher(text).matches());
  }

  private static boolean sells(String text) {
    Matcher trade = TRADE.matcher(text);
    int words = 0;
    int letters = 0;
    while (trade.find()) {
      words++;
      letters += trade.end() - trade.start();
    }
    long all = text.codePoints().filter(Character::isLetterOrDigit).count();
    boolean offers = words >= 1 && CONTACT.matcher(text).find() && text.length() <= 60 + 40 * words;
    return (offers && (words >= 2 || letters * 8L >= all)) || (words >= 4 && letters * 2L >= all);
  }

  /// `党建材料下载 党建材料下载 …`: one phrase of some length, eight times and nearly alone.
  private static boolean repeatsOnePhrase(String text) {
    if (text.length() < TIMES * PHRASE) {
      return false;
    }
    Map<String, Integer> counts = new HashMap<>();
    String[] phrases = DIVIDERS.split(text);
    for (String phrase : phrases) {
      counts.merge(phrase, phrase.length() >= PHRASE && hasLetter(phrase) ? 1 : 0, Integer::sum);
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most >= TIMES && most * 4 >= phrases.length * 3;
  }

  private static boolean hasLetter(String phrase) {
    return phrase.codePoints().filter(c -> Character.isIdeographic(c)).count() >= PHRASE;
  }
}
