package io.xuewei.bot.chat;

import java.time.Clock;

/// What happens to a message: route, answer, reply, record. Start reading here.
///
/// A turn only reads until [Recorder#record] stores all of it in one transaction, so a crash at any
/// point means that the turn starts over or has happened, never half.
public final class Conversation {

  private final Router router;
  private final Desks desks;
  private final Recorder recorder;
  private final Texts texts;
  private final Clock clock;
  private final Lateness lateness;
  private final Merging merging;
  private final LoopGuard guard;

  public Conversation(Router router, Desks desks, Recorder recorder, Texts texts, Clock clock) {
    this.router = router;
    this.desks = desks;
    this.recorder = recorder;
    this.texts = texts;
    this.clock = clock;
    this.lateness = new Lateness(texts, clock);
    this.merging = new Merging(router, Patience.USUAL.rest());
    this.guard = new LoopGuard(Patience.USUAL, clock);
  }

  private Conversation(Conversation usual, Patience patience) {
    this.router = usual.router;
    this.desks = usual.desks;
    this.recorder = usual.recorder;
    this.texts = usual.texts;
    this.clock = usual.clock;
    this.lateness = usual.lateness;
    this.merging = new Merging(router, patience.rest());
    this.guard = new LoopGuard(patience, clock);
  }

  /// The same with another patience than usual.
  public Conversation with(Patience patience) {
    return new Conversation(this, patience);
  }

  /// What makes one message of a sentence that was sent in pieces.
  Merging merging() {
    return merging;
  }

  /// One message from being taken up to being done.
  void handle(Job job) {
    Message message = job.message();
    Context context = desks.contextOf(message, clock.instant());
    Intent intent = lateness.wanted(message, router.route(message, context));
    Turn turn = answer(message, intent);
    boolean counts = turn.reply().isPresent() && !isOrder(intent, context);
    recorder.record(
        job, counts && guard.isTooMuch(message) ? turn.hushed() : lateness.marked(message, turn));
    if (counts) {
      guard.count(message);
    }
  }

  /// Whether an admin orders something, which is never too much.
  private static boolean isOrder(Intent intent, Context context) {
    return context.byAdmin()
        && (intent instanceof Intent.Manage || intent instanceof Intent.Decide);
  }

  private Turn answer(Message message, Intent intent) {
    return switch (intent) {
      case Intent.Ask ask -> desks.answers().ask(message, ask);
      case Intent.FollowUp followUp -> desks.answers().followUp(message, followUp);
      case Intent.Attend attend -> desks.study().attend(message, attend.wish());
      case Intent.Organise organise -> desks.study().organise(message, organise.wish());
      case Intent.Practise practise -> desks.study().practise(message, practise.wish());
      case Intent.Own own -> desks.study().own(message, own.wish());
      case Intent.Rate rate -> desks.answers().rate(message, rate);
      case Intent.Manage manage -> desks.administration().manage(message, manage.wish());
      case Intent.Decide decide -> desks.decisions().decide(message, decide.confirmed());
      case Intent.Consent consent -> consent(message, consent.choice());
      case Intent.Help _ -> Turn.say(texts.say("help", router.botName()));
      case Intent.TooLong _ -> Turn.say(texts.say("tooLong", Router.LONGEST_QUESTION));
      case Intent.Unsupported _ -> Turn.say(texts.say("unsupported"));
      case Intent.NotForUs _ -> Turn.silence();
    };
  }

  private Turn consent(Message message, Choice choice) {
    String said =
        switch (choice) {
          case NAMED -> texts.say("consent.named");
          case UNNAMED -> texts.say("consent.unnamed");
          case NOTHING -> texts.say("consent.nothing");
        };
    return Turn.say(said, new Entry.Chosen(Member.of(message), choice, clock.instant()));
  }

  /// A message that cannot be handled is done with; whoever spoke to the bot is told.
  void giveUp(Job job) {
    boolean addressed = router.isAddressed(job.message());
    recorder.giveUp(job, addressed ? Turn.say(texts.say("sorry")) : Turn.silence());
  }
}
