package io.xuewei.bot.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A lesson as it stands now: what, where, when, for whom.
///
/// @param series the series it belongs to
/// @param part which part of a course, from 1
/// @param expected ids of persons; empty means everybody on the roster
public record Lesson(
    String id,
    String group,
    Optional<String> series,
    Part part,
    Status status,
    Subject subject,
    Hours hours,
    Optional<List<String>> expected) {

  /// Which part of a course it is.
  public record Part(int number, int of) {

    /// Whole in itself.
    public static final Part WHOLE = new Part(1, 1);
  }

  /// What it is about and how it is held.
  ///
  /// @param topic `学习贯彻…精神`
  /// @param people who leads it
  /// @param place `二楼会议室`
  /// @param material what is studied
  public record Subject(
      Kind kind, String topic, People people, Optional<String> place, List<Material> material) {
    public Subject {
      material = List.copyOf(material);
    }

    /// A topic and nothing else.
    public static Subject of(Kind kind, String topic) {
      return new Subject(kind, topic, People.NOBODY, Optional.empty(), List.of());
    }
  }

  /// Who leads a lesson, by name; empty is not said.
  public record People(Optional<String> host, Optional<String> speaker, Optional<String> recorder) {

    /// Not said.
    public static final People NOBODY =
        new People(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Something to study: a document of the knowledge base, or a section of it, or a link.
  ///
  /// @param document its id; empty for a link
  /// @param passages which passages of it; none means all
  /// @param link an address; empty for a document
  public record Material(String document, List<String> passages, String link) {
    public Material {
      passages = List.copyOf(passages);
    }
  }

  /// When it is.
  ///
  /// @param opens from when sign-ins are taken
  /// @param closes until when
  public record Hours(Instant starts, Instant ends, Instant opens, Instant closes) {}

  /// How far it is.
  public enum Status {
    PLANNED,
    CLOSED,
    CANCELLED
  }

  /// What it is counted as.
  public enum Kind {
    /// 党员大会
    MEMBERS_MEETING,
    /// 支委会
    COMMITTEE_MEETING,
    /// 党小组会
    GROUP_MEETING,
    /// 党课
    PARTY_LECTURE,
    /// 主题党日
    THEME_DAY,
    /// 自学
    SELF_STUDY,
    OTHER
  }
}
