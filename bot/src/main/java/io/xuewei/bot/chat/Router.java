package io.xuewei.bot.chat;

import java.util.Optional;
import java.util.regex.Pattern;

/// Understands what a member wants from the words alone and the [Context]; no I/O.
///
/// Speaking when nobody asked is worse than missing a question, so without a mention only three
/// things get through: commands that nobody would say to a colleague, going on from one's own
/// recent answer, and questions that are not among people. The last are answered only when the
/// library is sure.
public final class Router {

  /// The longest text, in characters, that is taken for a question.
  public static final int LONGEST_QUESTION = 300;

  /// The longest that is, when nobody mentioned the bot: beyond it, it is a forwarded text.
  private static final int LONGEST_UNASKED = 80;

  /// A reply to somebody, not a wish; not even when said to the bot.
  private static final Pattern ACKNOWLEDGEMENT =
      Pattern.compile(
          "收到|(?:好的?|嗯|哦|噢|行|可以|对|是的?|ok+|明白|知道|了解|多?谢|辛苦|不客气" + "|[哈呵嘿赞啊呀了啦吧哟,、;。.!~ ])+");

  private final String botName;

  /// @param botName how members mention the bot, without `@`
  public Router(String botName) {
    this.botName = botName;
  }

  String botName() {
    return botName;
  }

  /// Whether a message was said to the bot: alone with it, or with a mention.
  boolean isAddressed(Message message) {
    return !message.sender().bot() && Utterance.of(message, botName).addressed();
  }

  /// Whether a message is whole in itself, whatever was said before: a command, a check-in, a
  /// rating, a follow-up or an acknowledgement, as it would be understood at the most fitting
  /// moment.
  boolean isCommand(Message message) {
    var said = Utterance.of(message, botName);
    return said.is(ACKNOWLEDGEMENT)
        || Commands.of(said)
            .or(() -> AdminCommands.of(said, Context.FITTING))
            .or(() -> Ratings.of(said, true, said.addressed()))
            .or(() -> CheckIns.of(said, Context.FITTING))
            .or(() -> AttendingWords.of(said, Context.FITTING))
            .or(() -> OrganisingWords.of(said, Context.FITTING))
            .or(() -> Continuations.of(said, Context.FITTING))
            .isPresent();
  }

  /// Whether a message is said to another member.
  boolean isToSomebodyElse(Message message) {
    return isToSomebodyElse(message, Utterance.of(message, botName));
  }

  /// What the message wants.
  Intent route(Message message, Context context) {
    if (message.sender().bot()) {
      return new Intent.NotForUs();
    }
    var said = Utterance.of(message, botName);
    Optional<Intent> waitedFor =
        AttendingWords.list(message).or(() -> AttendingWords.received(said, context));
    if (waitedFor.isPresent()) {
      return waitedFor.get();
    }
    if (said.text().length() > (said.addressed() ? LONGEST_QUESTION : LONGEST_UNASKED)) {
      return tooLong(said, context);
    }
    if (said.is(ACKNOWLEDGEMENT) || said.isOnlySigns() || isToSomebodyElse(message, said)) {
      return new Intent.NotForUs();
    }
    return wish(message, said, context);
  }

  /// Two titles in a command may well be longer than anything that is asked.
  private static Intent tooLong(Utterance said, Context context) {
    return said.addressed()
        ? new Intent.TooLong()
        : AdminCommands.of(said, context).orElseGet(Intent.NotForUs::new);
  }

  private static boolean isToSomebodyElse(Message message, Utterance said) {
    return !said.addressed() && (!message.mentions().isEmpty() || Cues.isToSomebody(said));
  }

  private static Intent wish(Message message, Utterance said, Context context) {
    Optional<Intent.FollowUp> goesOn = Continuations.of(said, context);
    boolean quotesUs = quotesUs(message, context);
    boolean isToUs = said.addressed() || context.fresh() || quotesUs;
    if (goesOn.isPresent() && isToUs && context.dialogue().isPresent()) {
      return goesOn.get();
    }
    return Commands.of(said)
        .or(() -> AdminCommands.of(said, context))
        .or(() -> Ratings.of(said, isToUs, said.addressed() || quotesUs))
        .or(() -> CheckIns.of(said, context))
        .or(() -> AttendingWords.of(said, context))
        .or(() -> OrganisingWords.of(said, context))
        .or(() -> goesOn.map(followUp -> isToUs ? followUp : new Intent.NotForUs()))
        .orElseGet(() -> question(said));
  }

  /// Whether it replies to one of our answers: a quote in it names a document that we quoted.
  private static boolean quotesUs(Message message, Context context) {
    return message
        .quoted()
        .flatMap(quoted ->
            context
                .dialogue()
                .filter(d -> d.shown().stream().anyMatch(r -> quoted.contains(r.title()))))
        .isPresent();
  }

  private static Intent question(Utterance said) {
    if (OtherWishes.include(said)) {
      return said.addressed() ? new Intent.Unsupported() : new Intent.NotForUs();
    }
    boolean unasked = Cues.isQuestion(said) && !Cues.isAmongPeople(said);
    return said.addressed() || unasked
        ? new Intent.Ask(said.text(), said.addressed())
        : new Intent.NotForUs();
  }
}
