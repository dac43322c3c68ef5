package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.attendance.Match.Unknown;
import io.xuewei.bot.attendance.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between two separators of an entry: words, and remarks in brackets, glued to a name
/// or behind a blank. `李四(请假:出差)`, `张三请假`, `王五 线上`, `财务科 赵六`.
final class SignUpSegment {

  private static final Pattern TOKEN =
      Pattern.compile("[(\\[{【<〔「《][^)\\]}】>〕」》]*[)\\]}】>〕」》]?|[^\\s:()\\[\\]{}【】<>〔〕「」《》_—–~-]+");

  /// How a remark begins that is glued to a name.
  private static final Pattern GLUED =
      Pattern.compile(
          "(因|已|请|事假|病假|公假|年假|线上|在线|视频|远程|网上|腾讯|迟到|晚|补学|补课|收到|参加|参会|出席|到|签到|报到|报名|打卡|准时|按时|现场|线下"
              + "|不|无法|来不了|去不了|到不了|出差|值班|住院|在|去|有事|要|会来|会到|会晚|可以|能|也|待定|未|没|可能|尽量|学|完成|代|替|帮|缺席|休假|外出|加班"
              + "|生病|发烧|感冒|开会|家里|来|确认|知悉|明白|临时|ok|1$).*");

  private static final int LONGEST_NAME = 30;

  private final NameMatching roster;
  private final List<String> words = new ArrayList<>();
  private final List<Boolean> behindRemark = new ArrayList<>();
  private final StringBuilder remarks = new StringBuilder();
  private String label = "";
  private boolean loose;

  private SignUpSegment(NameMatching roster) {
    this.roster = roster;
  }

  static SignUpSegment read(String text, NameMatching roster) {
    var segment = new SignUpSegment(roster);
    if (segment.isOnRoster(text)) {
      segment.word(text);
      return segment;
    }
    Matcher token = TOKEN.matcher(joined(text));
    while (token.find()) {
      segment.take(token.group());
    }
    return segment;
  }

  /// `张 三` is one word, as are three single characters.
  private static String joined(String text) {
    return text.matches("\\p{IsHan}( +\\p{IsHan}){1,2}([^\\p{IsHan}].*)?")
        ? text.replaceFirst("(\\p{IsHan}) +(\\p{IsHan})(?: +(\\p{IsHan})(?!\\p{IsHan}))?", "$1$2$3")
        : text;
  }

  private void take(String token) {
    if (!Character.isLetterOrDigit(token.codePointAt(0))
        && "([{【<〔「《".indexOf(token.charAt(0)) >= 0) {
      bracket(token.charAt(0), token.replaceAll("^.|[)\\]}】>〕」》]$", "").strip());
    } else if (isOnRoster(token)) {
      word(token);
    } else if (!glued(token)) {
      plain(token);
    }
  }

  private void bracket(char opening, String inside) {
    if (Remarks.of(inside).isPresent() || inside.isEmpty() || isReason(inside)) {
      remarks.append(' ').append(inside);
    } else if (opening == '[' && inside.length() <= 4 && !isName(inside)) {
      return; // a sticker: [玫瑰]
    } else if (words.isEmpty()) {
      label = "(" + inside + ")";
    } else {
      words.addLast(words.removeLast() + "(" + inside + ")");
    }
  }

  private boolean isName(String inside) {
    return PersonalNames.isLikely(inside) || isOnRoster(inside);
  }

  private boolean isReason(String inside) {
    return Remarks.of(remarks.toString()).filter(r -> r.kind() == Kind.LEAVE).isPresent()
        || isIllness(inside);
  }

  private boolean glued(String token) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 2; i < Math.min(token.length(), LONGEST_NAME); i++) {
      if (isOnRoster(token.substring(0, i)) && isGlued(token.substring(i))) {
        cuts.add(i);
      }
    }
    for (int i = 4; cuts.isEmpty() && i >= 2; i--) {
      if (i < token.length()
          && isGlued(token.substring(i))
          && PersonalNames.isLikely(token.substring(0, i))) {
        cuts.add(i);
      }
    }
    return switch (cuts.size()) {
      case 0 -> inFront(token);
      case 1 -> cut(token, cuts.getFirst());
      default -> false;
    };
  }

  private boolean cut(String token, int at) {
    word(token.substring(0, at));
    remark(token.substring(at));
    return true;
  }

  private static boolean isGlued(String rest) {
    return GLUED.matcher(rest).matches()
        && (Remarks.of(rest).isPresent() || rest.startsWith("因") && rest.length() > 1);
  }

  /// `请假张三`
  private boolean inFront(String token) {
    for (int i = Math.max(1, token.length() - LONGEST_NAME); i <= token.length() - 2; i++) {
      String front = token.substring(0, i);
      if (isOnRoster(token.substring(i)) && Remarks.of(front).isPresent()) {
        remark(front);
        words.add(token.substring(i));
        behindRemark.add(false);
        return true;
      }
    }
    return false;
  }

  private void plain(String token) {
    boolean likely = PersonalNames.isLikely(token);
    if (Remarks.of(token).isPresent() && !likely) {
      remark(token);
    } else if (loose && !likely) {
      remarks.append(' ').append(token);
    } else if (!token.matches("[\\d:.+]+")) {
      word(token);
    }
  }

  private void remark(String text) {
    remarks.append(' ').append(text);
    loose = true;
  }

  private void word(String token) {
    boolean behind = loose && !words.isEmpty();
    words.add(label + token);
    behindRemark.add(behind);
    label = "";
  }

  private boolean isOnRoster(String text) {
    return !(roster.whole(text) instanceof Unknown);
  }

  /// The names and units in it.
  List<String> words() {
    return words;
  }

  /// Whether the word at that place comes behind a remark that belongs to another one.
  boolean isBehindRemark(int word) {
    return behindRemark.get(word);
  }

  /// What is said, if anything is.
  Optional<Remark> remark() {
    String said = remarks.toString().strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Remarks.of(said).orElseGet(() -> unsaid(said)));
  }

  private static boolean isIllness(String said) {
    return LeaveReasons.classOf(said).equals(Optional.of(LeaveClass.SICK));
  }

  /// A reason without 请假 is leave; what is no reason either has to be asked about.
  private static Remark unsaid(String said) {
    boolean reason = said.startsWith("因") || isIllness(said);
    return reason ? Remark.leave(said) : Remark.of(Kind.UNCLEAR);
  }

  /// Takes in what follows behind a separator and names nobody: `请假,家里有事`, `张三、财务科`.
  void goOn(String part) {
    if (loose || !remarks.isEmpty() || Remarks.of(part).isPresent()) {
      remark(part);
    } else if (!PersonalNames.isUnit(part)) {
      word(part);
    }
  }

  /// Whether a remark stands there without brackets that may belong to several names.
  boolean isTelling() {
    return loose && !remark().equals(Optional.of(Remark.NOTHING));
  }
}
