package io.xuewei.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of a document besides its text. Only the title is always there; the rest is null
/// when neither the sidecar file nor the text tells.
///
/// @param title without brackets: `云溪区流动党员管理服务办法`
/// @param issuer `中共云溪区委组织部`
/// @param number 发文字号, `云组发〔2024〕6号`
/// @param date the day it was made
/// @param inForce the first day it holds; null means from [#date]
/// @param repealed the first day it no longer holds
/// @param replaces ids of the documents it replaces
/// @param audience whom it is addressed to
/// @param kind `speech`, `guidance`, `rules`, `qa` or `notice`
/// @param source where the file came from
/// @param sample true for the invented documents that ship with the program
/// @param excerpt true when the text is known to break off
/// @param template true for a model text with places to fill in (`20XX年`): to be shown, never to be
///   cited
/// @param speech who spoke and on what occasion
/// @param passedOnBy id of the notice that passes it on, when both stood in one file
public record DocumentInfo(
    String title,
    @Nullable String issuer,
    @Nullable String number,
    @Nullable LocalDate date,
    @Nullable LocalDate inForce,
    @Nullable LocalDate repealed,
    List<String> replaces,
    @Nullable String audience,
    @Nullable String kind,
    @Nullable String source,
    boolean sample,
    boolean excerpt,
    boolean template,
    Speech speech,
    @Nullable String passedOnBy) {

  /// Who spoke and when, as the lines under a title say. All null for anything but a speech.
  ///
  /// @param speaker `张三`, without the post
  /// @param occasion the line in brackets without them: `2026年1月8日`, `在全区党建会议上`
  public record Speech(@Nullable String speaker, @Nullable String occasion) {
    /// Nothing is known.
    public static final Speech NONE = new Speech(null, null);
  }

  public DocumentInfo {
    replaces = List.copyOf(replaces);
    speech = Objects.requireNonNullElse(speech, Speech.NONE);
  }

  /// No speech, and passed on by nothing.
  public DocumentInfo(
      String title,
      @Nullable String issuer,
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable LocalDate inForce,
      @Nullable LocalDate repealed,
      List<String> replaces,
      @Nullable String audience,
      @Nullable String kind,
      @Nullable String source,
      boolean sample,
      boolean excerpt,
      boolean template) {
    this(
        title,
        issuer,
        number,
        date,
        inForce,
        repealed,
        replaces,
        audience,
        kind,
        source,
        sample,
        excerpt,
        template,
        Speech.NONE,
        null);
  }

  /// The same with other replaced documents.
  public DocumentInfo withReplaces(List<String> others) {
    return new DocumentInfo(
        title,
        issuer,
        number,
        date,
        inForce,
        repealed,
        others,
        audience,
        kind,
        source,
        sample,
        excerpt,
        template,
        speech,
        passedOnBy);
  }

  /// Only a title is known.
  public static DocumentInfo titled(String title) {
    return new DocumentInfo(
        title, null, null, null, null, null, List.of(), null, null, null, false, false, false);
  }

  /// Whether it holds on a day: in force by then and not yet repealed. Unknown dates do not exclude
  /// it.
  public boolean holdsOn(LocalDate day) {
    LocalDate from = inForce != null ? inForce : date;
    return (from == null || !from.isAfter(day)) && (repealed == null || repealed.isAfter(day));
  }
}
