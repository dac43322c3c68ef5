package io.xuewei.bot.attendance;

import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.roster.Group;
import java.util.Optional;

/// Takes the register: hands what members and organisers say on to whoever does it.
public final class RegisterDesk {

  private final Office office;
  private final CheckInDesk checkIns;
  private final LeaveDesk leaves;
  private final ClaimDesk claims;
  private final ListDesk lists;
  private final CallDesk calls;
  private final ApprovalDesk approvals;
  private final CorrectionDesk corrections;
  private final PageDesk pages;

  /// @param address of this server, as members reach it
  public RegisterDesk(CheckInPoint point, String address) {
    office = point.office();
    pages = new PageDesk(point, address);
    checkIns = new CheckInDesk(office);
    leaves = new LeaveDesk(office);
    claims = new ClaimDesk(office);
    lists = new ListDesk(office);
    calls = new CallDesk(office);
    approvals = new ApprovalDesk(office);
    corrections = new CorrectionDesk(office);
  }

  /// Takes down what a member says about taking part.
  ///
  /// @param byOrganiser whether an organiser says it
  public Turn attend(Message message, Attending wish, boolean byOrganiser) {
    return switch (wish) {
      case Attending.CheckIn checkIn -> checkIns.checkIn(message, checkIn.online());
      case Attending.Late late -> checkIns.late(message, late.minutes());
      case Attending.Leave leave -> leaves.leave(message, leave);
      case Attending.LateSignIn _ -> claims.lateSignIn(message);
      case Attending.MadeUp madeUp -> claims.madeUp(message, madeUp);
      case Attending.Mistaken mistaken -> claims.mistaken(message, mistaken);
      case Attending.Withdraw _ -> claims.withdraw(message);
      case Attending.SignUpList list -> lists.paste(message, list, byOrganiser);
      case Attending.Received _ -> calls.received(message);
      case Attending.Studied studied -> calls.studied(message, studied);
      case Attending.ForOther other -> forOther(other.name());
    };
  }

  private Turn forOther(String name) {
    return Turn.say(
        name.isBlank()
            ? office.saying().texts().say("study.notForOthers")
            : office.say("forOther", name.strip()));
  }

  /// `同意张三请假`
  public Turn approve(Message message, Organising.Approve wish) {
    return approvals.approve(message, wish);
  }

  /// `李四按公假算`
  public Turn correct(Message message, Organising.Correct wish) {
    return corrections.correct(message, wish);
  }

  /// `给张三补录 6月12日`
  public Turn addRecord(Message message, Organising.AddRecord wish) {
    return corrections.addRecord(message, wish);
  }

  /// `签到二维码`
  public Turn checkInPage(Message message) {
    return pages.page(message);
  }

  /// `收到请回复`
  public Turn call(Message message, Organising.Call wish) {
    return calls.call(message, wish);
  }

  /// Who has not answered a notice that waits for 收到; empty when none waits.
  public Optional<Turn> unanswered(String group) {
    return calls.whoIsMissing(group);
  }

  /// Whether a notice of the group waits for 收到.
  public boolean isCalled(Group group) {
    return office.books().calls().open(group.id(), office.now()).isPresent();
  }
}
