package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Match.Found;
import io.xuewei.bot.attendance.Match.Unknown;
import io.xuewei.bot.attendance.SignUp.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one entry of a list: `李四(请假:值班)`, `张三、李四`, `代孙七接`, `赵六+1`.
final class SignUpItem {

  private static final Pattern CLOCK_TIME =
      Pattern.compile("(?<!\\d)((\\d{4}-)?\\d{1,2}-\\d{1,2} +)?\\d{1,2}:\\d{2}(:\\d{2})?(?!\\d)");
  private static final Pattern GUESTS = Pattern.compile("\\+ *\\d+( *[人位])?");

  /// Between names, but not inside brackets.
  private static final Pattern SEPARATOR = Pattern.compile("[、,;/&+|。!](?![^(\\[【<《]*[)\\]】>》])");

  private static final Pattern SIGNED_FOR =
      Pattern.compile("[代替帮](?<whom>.{2,8}?)(接龙?|签到?|报名?|填写?|打卡)?");

  private final NameMatching roster;
  private final int number;
  private final Remark usual;

  /// @param usual what holds for whoever has no remark
  SignUpItem(NameMatching roster, int number, Remark usual) {
    this.roster = roster;
    this.number = number;
    this.usual = usual;
  }

  List<SignUp> read(String content) {
    String text = CLOCK_TIME.matcher(GUESTS.matcher(content).replaceAll(" ")).replaceAll(" ");
    String written = text.replaceAll("^[\\p{P}\\s&&[^(\\[【<《]]+|[\\p{P}\\s&&[^)\\]】>》]]+$", "");
    if (written.isEmpty()) {
      return content.isBlank() ? List.of() : List.of(SignUp.nameless(number, content.strip()));
    }
    if (roster.whole(written) instanceof Unknown && isSignedFor(written)) {
      return List.of(signedFor(written));
    }
    return several(written);
  }

  private boolean isSignedFor(String written) {
    return Remarks.of(written)
        .filter(remark -> remark.kind() == Remark.Kind.FOR_ANOTHER)
        .isPresent();
  }

  private SignUp signedFor(String written) {
    var matcher = SIGNED_FOR.matcher(written);
    String whom = matcher.matches() ? matcher.group("whom") : written;
    Match match = roster.match(whom);
    var signUp = SignUp.of(number, written, match, Remark.of(Remark.Kind.FOR_ANOTHER));
    return signUp.doubt() == Doubt.FOR_ANOTHER
        ? signUp
        : new SignUp(
            number,
            written,
            Optional.empty(),
            signUp.candidates(),
            signUp.remark(),
            Doubt.FOR_ANOTHER);
  }

  private List<SignUp> several(String written) {
    var segments = new ArrayList<SignUpSegment>();
    for (String part : SEPARATOR.split(written)) {
      if (part.isBlank()) {
        continue;
      }
      var segment = SignUpSegment.read(part.strip(), roster);
      boolean goesOn = segment.words().isEmpty() || !isNamed(segment);
      if (goesOn && !segments.isEmpty()) {
        segments.getLast().goOn(part.strip());
      } else {
        segments.add(segment);
      }
    }
    return signUps(segments, written);
  }

  private boolean isNamed(SignUpSegment segment) {
    return segment.words().stream()
        .anyMatch(w -> PersonalNames.isLikely(w) || !(roster.match(w) instanceof Unknown));
  }

  private List<SignUp> signUps(List<SignUpSegment> segments, String written) {
    var signUps = new ArrayList<SignUp>();
    boolean loose = segments.size() > 1 && segments.stream().anyMatch(SignUpSegment::isTelling);
    for (SignUpSegment segment : segments) {
      boolean bare = loose && segment.remark().isEmpty();
      for (SignUp signUp : names(segment, written)) {
        signUps.add(bare ? signUp.doubted(Doubt.WHOSE_REMARK) : signUp);
      }
    }
    return signUps;
  }

  private List<SignUp> names(SignUpSegment segment, String written) {
    List<String> words = segment.words();
    if (words.isEmpty()) {
      return List.of(SignUp.nameless(number, written));
    }
    Remark remark = segment.remark().orElse(usual);
    boolean manyNames = words.size() > 1 && roster.whole(words.getFirst()) instanceof Found;
    if (!manyNames || !words.stream().skip(1).anyMatch(w -> isAName(w))) {
      String typed = String.join(" ", words);
      return List.of(SignUp.of(number, typed, roster.match(typed), remark));
    }
    var signUps = new ArrayList<SignUp>();
    boolean telling = segment.isTelling();
    boolean list = true;
    for (int i = 0; i < words.size(); i++) {
      boolean name = isAName(words.get(i));
      if (name) {
        boolean own = telling && i == 0 && segment.isBehindRemark(1);
        var signUp = SignUp.of(number, words.get(i), roster.match(words.get(i)), remark);
        signUps.add(list && (!telling || own) ? signUp : signUp.doubted(Doubt.WHOSE_REMARK));
      } else if (!PersonalNames.isUnit(words.get(i))) {
        return List.of(
            SignUp.of(number, written, roster.match(written), remark).doubted(Doubt.WITH_MORE));
      }
      list = list && name && !segment.isBehindRemark(i);
    }
    return signUps;
  }

  private boolean isAName(String word) {
    return PersonalNames.isLikely(word) || !(roster.whole(word) instanceof Unknown);
  }
}
