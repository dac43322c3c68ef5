package io.xuewei.bot.roster;

import io.xuewei.bot.roster.Remark.What;
import io.xuewei.bot.roster.sheet.Sheet.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the cells of a roster's rows, and remarks on what cannot be understood.
final class CellReader {

  private static final Set<String> YES = Set.of("是", "√", "✓", "✔", "y", "yes", "true", "1", "有");
  private static final Set<String> NO =
      Set.of("", "否", "×", "x", "n", "no", "false", "0", "无", "-", "/");
  private static final Set<String> NORMAL = Set.of("", "正常", "在册", "在岗", "无", "-", "/");
  private static final Set<String> MEMBER =
      Set.of("", "成员", "组员", "党员", "正式党员", "预备党员", "普通党员", "学员", "无", "-", "/", "member");
  private static final Set<String> STILL = Set.of("", "至今", "-", "/", "无");

  private final Header<RosterColumn> header;
  private final List<Remark> remarks = new ArrayList<>();

  CellReader(Header<RosterColumn> header) {
    this.header = header;
  }

  List<Remark> remarks() {
    return remarks;
  }

  String text(Row row, RosterColumn column) {
    return header.text(row, column);
  }

  private void remark(Row row, RosterColumn column, What what, String value) {
    String shown = PrivateData.without(value);
    remarks.add(new Remark(row.number(), header.letters(column), what, shown));
  }

  Optional<PersonName> name(Row row) {
    String text = text(row, RosterColumn.NAME);
    Optional<PersonName> name = PersonName.of(text);
    if (name.isEmpty()) {
      remark(row, RosterColumn.NAME, text.isEmpty() ? What.NO_NAME : What.NOT_A_NAME, text);
    }
    return name;
  }

  /// Empty when a date is wrong.
  Optional<RosterLine.Term> term(Row row) {
    String joinedText = text(row, RosterColumn.JOINED);
    String leftText = text(row, RosterColumn.LEFT);
    Optional<LocalDate> joined = FileDate.first(joinedText);
    Optional<LocalDate> left = FileDate.last(leftText);
    if (joined.isEmpty() && !NORMAL.contains(joinedText)) {
      remark(row, RosterColumn.JOINED, What.NOT_A_DATE, joinedText);
      return Optional.empty();
    }
    if (left.isEmpty() && !STILL.contains(leftText)) {
      remark(row, RosterColumn.LEFT, What.NOT_A_DATE, leftText);
      return Optional.empty();
    }
    if (joined.isPresent() && left.isPresent() && left.get().isBefore(joined.get())) {
      remark(row, RosterColumn.LEFT, What.LEFT_BEFORE_JOINED, leftText);
      return Optional.empty();
    }
    return Optional.of(new RosterLine.Term(joined, left));
  }

  /// Only the words for it make an organiser or admin: a post in the branch does not.
  Role role(Row row) {
    String text = text(row, RosterColumn.ROLE);
    switch (text) {
      case "组织员", "学习组织员", "organiser", "organizer" -> {
        return Role.ORGANISER;
      }
      case "管理员", "admin" -> {
        return Role.ADMIN;
      }
      default -> {
        if (!MEMBER.contains(text)) {
          remark(row, RosterColumn.ROLE, What.UNKNOWN_ROLE, text);
        }
        return Role.MEMBER;
      }
    }
  }

  /// @param beside what stood in brackets behind the name
  Set<StandingKind> standings(Row row, String beside) {
    var standings = EnumSet.noneOf(StandingKind.class);
    String mobile = PersonName.folded(text(row, RosterColumn.MOBILE)).toLowerCase(Locale.ROOT);
    if (YES.contains(mobile) || StandingKind.MOBILE.words().contains(mobile)) {
      standings.add(StandingKind.MOBILE);
    } else if (!NO.contains(mobile)) {
      remark(row, RosterColumn.MOBILE, What.UNKNOWN_MOBILE, mobile);
    }
    String said = text(row, RosterColumn.STANDING);
    Optional<StandingKind> standing = StandingKind.named(said);
    standing.ifPresent(standings::add);
    StandingKind.named(beside).ifPresent(standings::add);
    if (standing.isEmpty() && !NORMAL.contains(said)) {
      remark(row, RosterColumn.STANDING, What.UNKNOWN_STANDING, said);
    }
    return standings;
  }

  /// What tells two of the same name apart, without any private number.
  String note(Row row, String beside) {
    String text = text(row, RosterColumn.NOTE);
    if (text.isEmpty() && StandingKind.named(beside).isEmpty()) {
      text = beside;
    }
    if (PrivateData.in(text)) {
      remark(row, RosterColumn.NOTE, What.PRIVATE_NUMBER, "");
    }
    return PrivateData.without(text);
  }

  String code(Row row) {
    String text = text(row, RosterColumn.CODE);
    if (PrivateData.in(text)) {
      remark(row, RosterColumn.CODE, What.PRIVATE_NUMBER, "");
      return "";
    }
    return text;
  }
}
