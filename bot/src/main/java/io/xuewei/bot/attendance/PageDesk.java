package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.CheckInPages.CheckInPage;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Introduction;
import java.util.List;
import java.util.Optional;

/// `签到二维码`: the organiser gets the link of the check-in page, and of its QR code.
final class PageDesk {

  private final CheckInPoint point;
  private final Office office;
  private final String address;

  /// @param address of this server, as members reach it: `https://xuewei.example.cn`
  PageDesk(CheckInPoint point, String address) {
    this.point = point;
    this.office = point.office();
    this.address = address;
  }

  Turn page(Message message) {
    Introduction who = office.who(message);
    Optional<Lesson> lesson = office.finder().atHand(who.group().id(), office.now());
    if (lesson.isEmpty()) {
      return Turn.say(office.say("page.noLesson"));
    }
    CheckInPage page = point.pageOf(lesson.get());
    String link = address + "/c/" + page.code();
    return Office.turn(
        who,
        office.say("page.link", office.title(lesson.get()), link, link + "/qr.png"),
        List.of(new AttendanceEntry.PageMade(page, office.now())));
  }
}
