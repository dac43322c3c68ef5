package io.xuewei.bot.admin;

import io.xuewei.bot.chat.Administration;
import io.xuewei.bot.chat.KnowledgeEntry.Settled;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.chat.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/// Sees to it that only admins get what only admins may, that what reaches far is asked back, and
/// hands the rest on.
public final class AdminDesk implements Administration {

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
  public boolean asksBack(Place place, Member member) {
    return waiting(place, member).isPresent();
  }

  private Optional<Order> waiting(Place place, Member member) {
    Instant since = context.clock().instant().minus(AdminContext.PATIENCE);
    return context.memory().confirmations().waiting(place, member, since);
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
  public Turn decide(Message message, boolean confirmed) {
    var place = Place.of(message);
    var member = Member.of(message);
    Optional<Order> order = waiting(place, member);
    if (order.isEmpty()) {
      return context.say("admin.nothingWaits");
    }
    if (!isAdmin(member)) {
      return context.say("admin.adminsOnly");
    }
    Turn turn = confirmed ? confirm(message, order.get()) : context.say("admin.dropped");
    var entries = new ArrayList<>(turn.entries());
    entries.add(new Settled(place, member));
    return new Turn(turn.reply(), entries);
  }

  private Turn confirm(Message message, Order order) {
    return switch (order.kind()) {
      case REFRESH, ROLL_BACK, RETIRE, ADD_ALIAS -> upkeep.start(message, order);
      case UNPIN -> pins.takeBack(order);
      case CORRECT -> recalls.send(order);
    };
  }
}
