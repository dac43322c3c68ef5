package io.xuewei.bot.store;

import io.xuewei.bot.admin.Gaps;
import io.xuewei.bot.admin.Works;
import io.xuewei.bot.answer.Pins;
import io.xuewei.bot.attendance.Calls;
import io.xuewei.bot.attendance.CheckInPages;
import io.xuewei.bot.attendance.Register;
import io.xuewei.bot.chat.Confirmations;
import io.xuewei.bot.chat.Consents;
import io.xuewei.bot.chat.Dialogues;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Groups;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Journal;
import io.xuewei.bot.chat.Parts;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Records;
import io.xuewei.bot.chat.Windows;
import io.xuewei.bot.ledger.FileLinks;
import io.xuewei.bot.ledger.LedgerRows;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.recall.Quotations;
import io.xuewei.bot.reminder.Reminders;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.RosterBook;
import io.xuewei.bot.roster.Units;
import io.xuewei.bot.rule.Rules;
import java.nio.file.Path;
import java.time.InstantSource;

/// Everything durable: one SQLite file and the repositories in it.
///
/// ```java
/// try (var store = Store.open(data.resolve("xuewei.db"), InstantSource.system())) {
///   store.inbox().accept(message);
/// }
/// ```
///
/// A full disk shows as [Inbox.NotStored]; nothing acknowledged before is lost, and writing works
/// again as soon as there is space. Two programs must not open the same file.
public final class Store implements AutoCloseable {

  private final Database database;
  private final InstantSource clock;

  private Store(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Opens the file, makes it if there is none, and brings its tables up to date.
  ///
  /// @throws IllegalStateException when it is no such file, cannot be opened, or is newer than this
  ///   program
  public static Store open(Path file, InstantSource clock) {
    return open("jdbc:sqlite:" + file.toAbsolutePath(), clock);
  }

  /// The same with a URL, `jdbc:sqlite:` and a file.
  public static Store open(String url, InstantSource clock) {
    if (!url.startsWith("jdbc:sqlite:")) {
      throw new IllegalStateException(
          "store.url is \"" + url + "\", but it has to begin with jdbc:sqlite:");
    }
    return new Store(Database.open(url), clock);
  }

  /// Takes messages in. Wrap it in [io.xuewei.bot.chat.Worker#inbox] so that they are worked off at
  /// once.
  public Inbox inbox() {
    return new SqlInbox(database, clock);
  }

  /// The jobs.
  public Journal journal() {
    return new SqlJournal(database, clock);
  }

  /// The parts of replies on their way out.
  public Parts parts() {
    return new SqlParts(database);
  }

  /// The chances to answer that came with messages.
  public Windows windows() {
    return new SqlWindows(database);
  }

  /// What each group can receive.
  public Groups groups() {
    return new SqlGroups(database);
  }

  /// What became of what was said.
  public Receipts receipts() {
    return new SqlReceipts(database);
  }

  /// What follow-ups refer to.
  public Dialogues dialogues() {
    return new SqlDialogues(database);
  }

  /// What members decided about their questions.
  public Consents consents() {
    return new SqlConsents(database);
  }

  /// Who is who, and in which group.
  public Directory directory() {
    return new SqlDirectory(database);
  }

  /// The lessons.
  public Lessons lessons() {
    return new SqlLessons(database);
  }

  /// Who took part.
  public Register register() {
    return new SqlRegister(database);
  }

  /// All that was written down about lessons, for the ledger.
  public LedgerRows ledger() {
    return new SqlLedger(database);
  }

  /// Links that give a file once.
  public FileLinks fileLinks() {
    return new SqlFileLinks(database);
  }

  /// What admins have decided.
  public Rules rules() {
    return new SqlRules(database);
  }

  /// Notices that asked for 收到.
  public Calls calls() {
    return new SqlCalls(database);
  }

  /// The check-in pages.
  public CheckInPages checkInPages() {
    return new SqlCheckInPages(database);
  }

  /// The reminders.
  public Reminders reminders() {
    return new SqlReminders(database);
  }

  /// Writes entries outside of a turn.
  public Records records() {
    return entries ->
        database.write(c -> {
          for (Entry entry : entries) {
            Entries.write(c, entry);
          }
          return true;
        });
  }

  /// The standard answers.
  public Pins pins() {
    return new SqlPins(database);
  }

  /// The standard answers in a file that another program has open, as they are now; none when there
  /// is no such file yet, or none with standard answers.
  public static Pins pinsIn(Path file) {
    return PinReader.read(file);
  }

  /// What admins were asked back.
  public Confirmations confirmations() {
    return new SqlConfirmations(database);
  }

  /// What admins ordered.
  public Works works() {
    return new SqlWorks(database, clock);
  }

  /// The questions that were missed.
  public Gaps gaps() {
    return new SqlGaps(database);
  }

  /// What was quoted in groups.
  public Quotations quotations() {
    return new SqlQuotations(database);
  }

  /// The purge of what is too old.
  public Retention retention() {
    return new Retention(database);
  }

  /// What keeping rosters needs to know.
  public RosterBook rosterBook() {
    return new SqlRosterBook(database);
  }

  /// The tree of organisations.
  public Units units() {
    return new SqlUnits(database);
  }

  /// For tests of what is in the tables.
  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
