package io.xuewei.knowledge;

import java.time.LocalDate;
import java.util.List;
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
    boolean template) {

  public DocumentInfo {
    replaces = List.copyOf(replaces);
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
