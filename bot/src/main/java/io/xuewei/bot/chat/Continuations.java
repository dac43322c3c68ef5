package io.xuewei.bot.chat;

import io.xuewei.bot.chat.Intent.FollowUp;
import io.xuewei.bot.chat.Intent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises what goes on from the last answer.
final class Continuations {

  private static final String N = "(?:(?:引|第)?(?<n>[1-9一二两三四五六七八九])(?:个|条|处|份)?(?:的)?[ ,]*)?";
  private static final String DIGITS = "123456789";
  private static final String NUMERALS = "一二三四五六七八九";

  private static final Pattern NUMBER =
      Pattern.compile("[选看要]?第?(?<n>[1-9一二两三四五六七八九])(个|条|份|项)?[吧的]?");

  private static final Pattern ORDINAL = Pattern.compile("第(?<n>[1-4一二两三四])(个|条)");

  private static final Pattern INSTEAD = Pattern.compile("那么?(?<x>.{1,12}?)呢");

  private static final Pattern REPHRASED =
      Pattern.compile("(?:我?不是|不对).{0,8}?[,。 ]*我?(?:想)?[问说]的?是[,: ]*(?<x>.+)");

  private record Rule(Kind kind, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              Kind.SOURCE,
              "(请问)?(原文|这个|这条|这句|这)?的?(出处|来源|依据)(是什么|是哪里|在哪里?|呢)?|原文在哪(一?条|里|儿)?"
                  + "|(出自|在)?哪(一?条|个文件|份文件|里说的)(说的|里的|写的|规定的)?|(这句|这话|这)是谁(讲|说)的"
                  + "|有(没有)?(文件)?依据(吗|没|没有)?|出自哪(里|儿)?"),
          rule(Kind.FULL_TEXT, "(看|发|要|给)?(一?下)?(原文|全文|原话)(发一?下|看一?下|给我看看|呢)?"),
          rule(
              Kind.DETAIL,
              "(能不能|请|能)?(再|说|讲)?(再)?(得)?(说|讲)?(具体|详细)(一?[点些]|说说|讲讲|说明)?(吗)?|再(说|讲)(说|讲|细)(一?点)?"
                  + "|(再)?展开(说说|讲讲|一下)?(说|讲)?"),
          rule(Kind.OTHER_DOCUMENTS, "还有(别的|其他|其它|哪些)的?文件.*|别的文件(呢|有吗|提到吗)"),
          rule(Kind.MORE, "还有(吗|么|没|没有|呢|别的吗|别的|其他的?吗|更多吗)|更多"),
          rule(
              Kind.VALIDITY,
              "(这个|这份|这条|这|该)?(文件|规定|条)?(现在)?还?(有效|管用|作数|算数)(不|吗|么|没有?|没)([, ].*)?"
                  + "|(这个|这份|这条|这)?(文件|规定)?(是不是|有没有)(改过|废止|过期|修订|修改)了?"
                  + "|(改过|废止了?|过期了?)(吗|没有?)"));

  private Continuations() {}

  private static Rule rule(Kind kind, String pattern) {
    return new Rule(kind, Pattern.compile(N + "(?:" + pattern + ")"));
  }

  /// What it goes on with, whether or not there is anything to go on from.
  static Optional<FollowUp> of(Utterance said, Context context) {
    return pick(said, context).or(() -> otherQuestion(said)).or(() -> byRule(said));
  }

  private static Optional<FollowUp> pick(Utterance said, Context context) {
    Matcher number = NUMBER.matcher(said.plain());
    if (context.choosing() && number.matches()) {
      return Optional.of(of(Kind.PICK, number, said));
    }
    Matcher ordinal = ORDINAL.matcher(said.plain());
    return context.dialogue().isPresent() && ordinal.matches()
        ? Optional.of(of(Kind.DETAIL, ordinal, said))
        : Optional.empty();
  }

  private static Optional<FollowUp> otherQuestion(Utterance said) {
    Matcher instead = INSTEAD.matcher(said.plain());
    if (instead.matches()) {
      return Optional.of(new FollowUp(Kind.INSTEAD, 0, instead.group("x"), said.addressed()));
    }
    Matcher rephrased = REPHRASED.matcher(said.plain());
    return rephrased.matches()
        ? Optional.of(new FollowUp(Kind.REPHRASED, 0, rephrased.group("x"), said.addressed()))
        : Optional.empty();
  }

  private static Optional<FollowUp> byRule(Utterance said) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(said.plain());
      if (matcher.matches()) {
        return Optional.of(of(rule.kind(), matcher, said));
      }
    }
    return Optional.empty();
  }

  private static FollowUp of(Kind kind, Matcher matcher, Utterance said) {
    String n = matcher.group("n");
    return new FollowUp(kind, n == null ? 0 : number(n.charAt(0)), "", said.addressed());
  }

  private static int number(char n) {
    int digit = DIGITS.indexOf(n);
    if (digit >= 0) {
      return digit + 1;
    }
    return n == '两' ? 2 : NUMERALS.indexOf(n) + 1;
  }
}
