package io.xuewei.bot.admin;

import static io.xuewei.bot.chat.Order.Kind.ADD_ALIAS;
import static io.xuewei.bot.chat.Order.Kind.CORRECT;
import static io.xuewei.bot.chat.Order.Kind.REFRESH;
import static io.xuewei.bot.chat.Order.Kind.RETIRE;
import static io.xuewei.bot.chat.Order.Kind.ROLL_BACK;
import static io.xuewei.bot.chat.Order.Kind.UNPIN;

import io.xuewei.bot.chat.Administration;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.OrderDesk;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.chat.Wish;
import java.util.Set;

/// Sees to it that only admins get what only admins may, that what reaches far is asked back, and
/// hands the rest on.
public final class AdminDesk implements Administration, OrderDesk {

  private final AdminContext context;
  private final UpkeepDesk upkeep;
  private final PinDesk pins;
  private final RecallDesk recalls;
  private final QuestionDesk questions;
  private final DeliveryDesk deliveries;

  public AdminDesk(AdminContext context) {
    this.context = context;
    this.upkeep = new UpkeepDesk(context);
    this.pins = new PinDesk(context);
    this.recalls = new RecallDesk(context);
    this.questions = new QuestionDesk(context);
    this.deliveries = new DeliveryDesk(context);
  }

  @Override
  public boolean isAdmin(Member member) {
    return context.roles().mayAdminister(member);
  }

  @Override
  public Turn manage(Message message, Wish wish) {
    if (!isAdmin(Member.of(message))) {
      return context.say("admin.adminsOnly");
    }
    return switch (wish) {
      case Wish.Refresh _ -> upkeep.refresh(message);
      case Wish.Progress _ -> upkeep.progress();
      case Wish.CancelRefresh _ -> upkeep.cancel();
      case Wish.RollBack target -> upkeep.rollBack(message, target.generation());
      case Wish.Changes _ -> upkeep.changes();
      case Wish.History _ -> upkeep.history();
      case Wish.Retire retire -> upkeep.retire(message, retire);
      case Wish.AddAlias alias -> upkeep.addAlias(message, alias);
      case Wish.Gaps _ -> questions.gaps();
      case Wish.TryOut tryOut -> questions.tryOut(message, tryOut.question());
      case Wish.Pin pin -> pins.pin(message, pin.until());
      case Wish.Pins _ -> pins.list();
      case Wish.Unpin unpin -> pins.unpin(message, unpin.number());
      case Wish.Recalls _ -> recalls.list();
      case Wish.Correct correct -> recalls.correct(message, correct.number());
      case Wish.Undelivered _ -> deliveries.today();
      case Wish.Unclear _ -> context.say("admin.usage");
    };
  }

  @Override
  public Set<Order.Kind> kinds() {
    return Set.of(REFRESH, ROLL_BACK, RETIRE, ADD_ALIAS, UNPIN, CORRECT);
  }

  @Override
  public boolean mayConfirm(Message message, Order order) {
    return isAdmin(Member.of(message));
  }

  @Override
  public Turn carryOut(Message message, Order order) {
    return switch (order.kind()) {
      case REFRESH, ROLL_BACK, RETIRE, ADD_ALIAS -> upkeep.start(message, order);
      case UNPIN -> pins.takeBack(order);
      case CORRECT -> recalls.send(order);
      default -> throw new IllegalStateException("not an admin's: " + order.kind());
    };
  }
}
