package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Roles;
import java.util.List;
import java.util.Optional;

/// Who may do more than ask in a group: whom the configuration names for a whole channel, and whom
/// an admin appointed for the one group.
public final class GroupRoles {

  private final Roles channels;
  private final Directory directory;
  private final RosterBook book;

  public GroupRoles(Roles channels, Directory directory, RosterBook book) {
    this.channels = channels;
    this.directory = directory;
    this.book = book;
  }

  /// Whether whoever sent the message may organise where it was said. Alone with the bot: whether
  /// they organise any group.
  public boolean mayOrganise(Message message) {
    var member = Member.of(message);
    if (channels.mayOrganise(member)) {
      return true;
    }
    if (message.room().direct()) {
      return !organisedBy(member).isEmpty();
    }
    return roleAt(member, Place.of(message)) != Role.MEMBER;
  }

  /// Whether a member may organise in a place.
  public boolean mayOrganise(Member member, Place place) {
    return channels.mayOrganise(member) || roleAt(member, place) != Role.MEMBER;
  }

  /// Whether a member may appoint organisers in a place.
  public boolean mayAdminister(Member member, Place place) {
    return channels.mayAdminister(member) || roleAt(member, place) == Role.ADMIN;
  }

  private Role roleAt(Member member, Place place) {
    Optional<Person> person = directory.person(member);
    return person
        .flatMap(one -> directory.groupAt(place).map(at -> directory.role(one.id(), at.id())))
        .orElse(Role.MEMBER);
  }

  /// The groups that somebody may organise: those of an appointment, and for whom the configuration
  /// names all that talk on the channel.
  public List<Group> organisedBy(Member member) {
    if (channels.mayOrganise(member)) {
      return directory.groups().stream().filter(group -> talksOn(member.channel(), group)).toList();
    }
    return directory.person(member).map(one -> book.organisedBy(one.id())).orElse(List.of());
  }

  private boolean talksOn(String channel, Group group) {
    return directory.places(group.id()).stream().anyMatch(at -> at.channel().equals(channel));
  }
}
