package io.xuewei.bot.chat;

import java.util.List;
import java.util.Objects;

/// A quote in a reply, with what a reader needs to find it again. Empty strings stand for what is
/// not known.
///
/// @param n its number in the reply, from 1
/// @param documentId the document
/// @param title its title
/// @param issuer who issued it
/// @param number 发文字号
/// @param date the day it was made, `2024-03-15`
/// @param passageId the passage that the quote is part of
/// @param path the headings above it, outermost first
/// @param quote verbatim
/// @param start offset into the document's cleaned text
/// @param end offset behind the last character
/// @param masked true when the quote has blanked words
/// @param place where it stands, in the grammar of officials: `第十二条第二款`, `二、(一)“一是”`; empty until
///   it has been looked up
public record Reference(
    int n,
    String documentId,
    String title,
    String issuer,
    String number,
    String date,
    String passageId,
    List<String> path,
    String quote,
    int start,
    int end,
    boolean masked,
    String place) {

  public Reference {
    path = List.copyOf(path);
    place = Objects.requireNonNullElse(place, "");
  }

  /// The same, with its place.
  public Reference at(String known) {
    return new Reference(
        n,
        documentId,
        title,
        issuer,
        number,
        date,
        passageId,
        path,
        quote,
        start,
        end,
        masked,
        known);
  }

  /// The same under another number.
  public Reference numbered(int other) {
    return new Reference(
        other,
        documentId,
        title,
        issuer,
        number,
        date,
        passageId,
        path,
        quote,
        start,
        end,
        masked,
        place);
  }
}
