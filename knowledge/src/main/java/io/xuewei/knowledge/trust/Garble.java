package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Report.Finding;
import io.xuewei.knowledge.Report.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises text that was damaged on its way, and mends nothing.
///
/// Mojibake: `锟斤拷` and the like; UTF-8 read as GBK (`鍏氬憳瀛︿範`), which read back as UTF-8 gives
/// Chinese; a run of accented Latin letters. Pinyin in place of characters: `思xiǎng`, or without
/// tone marks (`思xiang`) where it happens at least three times, because `手机app` happens once.
final class Garble {

  private static final Charset GBK = Charset.forName("GBK");
  private static final int FEWEST = 3;

  private static final Pattern KNOWN =
      Pattern.compile("(?:锟斤拷|烫烫烫|屯屯屯|锘匡豢|锟届|ï»¿)(?:锟斤拷|烫|屯|锟届瘄)*");
  private static final Pattern LATIN =
      Pattern.compile("[\\u00A1-\\u00FFŒœŠšŽžŸ€™ˆ˜\\u2010-\\u203A]{4,}");
  private static final Pattern RUN = Pattern.compile("[^\\x00-\\x7F，。、；：！”“]{4,}");

  private static final String INITIAL = "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?";
  private static final Pattern LETTERS = Pattern.compile("[a-zà-ǜ]+");
  private static final Pattern TONED =
      Pattern.compile(INITIAL + "[aeiouü]{0,2}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][aeiou]?(?:ng?|r)?)+");
  private static final Pattern TONELESS =
      Pattern.compile(
          INITIAL
              + "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu"
              + "|ua|uo|ue|ui|ve|er|[aeiouv]))");

  private Garble() {}

  static List<Finding> find(String text, TextLines lines) {
    List<Finding> found = new ArrayList<>();
    each(KNOWN, text, lines, Kind.MOJIBAKE, found);
    latin(text, lines, found);
    misread(text, lines, found);
    found.addAll(pinyin(text, lines));
    return found;
  }

  private static List<Finding> pinyin(String text, TextLines lines) {
    List<Finding> toned = new ArrayList<>();
    List<Finding> toneless = new ArrayList<>();
    Matcher letters = LETTERS.matcher(text);
    while (letters.find()) {
      if (!standsForCharacters(text, letters)) {
        continue;
      }
      if (TONED.matcher(letters.group()).matches()) {
        toned.add(finding(Kind.PINYIN, letters, lines));
      } else if (isToneless(letters.group())) {
        toneless.add(finding(Kind.PINYIN, letters, lines));
      }
    }
    if (toneless.size() >= FEWEST) {
      toned.addAll(toneless);
    }
    return toned;
  }

  private static boolean isToneless(String word) {
    return word.length() > 1 && !word.equals("ai") && TONELESS.matcher(word).matches();
  }

  /// Right behind a character, and not the beginning of a Latin word or code.
  private static boolean standsForCharacters(String text, Matcher at) {
    boolean behind = at.start() > 0 && Character.isIdeographic(text.charAt(at.start() - 1));
    boolean code = at.end() < text.length() && isAscii(text.charAt(at.end()));
    return behind && !code;
  }

  private static boolean isAscii(char c) {
    return c > ' ' && c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static void each(
      Pattern pattern, String text, TextLines lines, Kind kind, List<Finding> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(finding(kind, matcher, lines));
    }
  }

  private static Finding finding(Kind kind, Matcher at, TextLines lines) {
    return new Finding(kind, lines.number(at.start()), at.start(), at.group(), "");
  }

  private static void latin(String text, TextLines lines, List<Finding> found) {
    Matcher matcher = LATIN.matcher(text);
    while (matcher.find()) {
      if (matcher.group().codePoints().filter(Character::isLetter).count() >= FEWEST) {
        found.add(finding(Kind.MOJIBAKE, matcher, lines));
      }
    }
  }

  private static void misread(String text, TextLines lines, List<Finding> found) {
    Matcher matcher = RUN.matcher(text);
    while (matcher.find()) {
      if (readsAsUtf8(matcher.group())) {
        found.add(finding(Kind.MOJIBAKE, matcher, lines));
      }
    }
  }

  /// Whether the bytes that GBK gives these characters are Chinese in UTF-8, nearly all of them.
  private static boolean readsAsUtf8(String run) {
    ByteBuffer bytes = GBK.encode(run);
    String back = StandardCharsets.UTF_8.decode(bytes).toString();
    long chinese = back.codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
    long damaged = back.codePoints().filter(c -> c == 0xFFFD || c == '?').count();
    return chinese >= FEWEST && damaged * 2 <= chinese;
  }
}
