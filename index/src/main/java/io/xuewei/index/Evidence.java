package io.xuewei.index;

import java.util.Optional;

/// What speaks for a quote. Shares lie between 0 and 1; those of terms count them by their weight,
/// and each counts only what the ones before it leave.
///
/// @param own share of the question's terms that the quote itself holds
/// @param above that the headings above it and the title hold
/// @param around that the rest of its passage holds
/// @param missing share of the terms, each counted once, that neither the quote nor the headings
///   hold
/// @param missingThings share of the terms, by weight, that name a thing which neither the quote
///   nor the headings hold
/// @param pairs share of the question's pairs of characters in the quote, by rarity
/// @param asked the kind of answer that was asked for
/// @param shape 1 when it has that kind of answer, -1 when not, 0 when any will do
/// @param title share of the terms that the document's title holds
/// @param introduction whether it only introduces: what a document is for, what an annex is called
/// @param year 1 when the question names the year of the document, -1 when it names another, 0 when
///   none
/// @param outdated whether its document no longer holds
/// @param length its characters
/// @param sentenceLikeness cosine of its meaning with the question's; empty when answers go by
///   words
/// @param passageLikeness that of its passage
record Evidence(
    double own,
    double above,
    double around,
    double missing,
    double missingThings,
    double pairs,
    AnswerShape.Kind asked,
    int shape,
    double title,
    boolean introduction,
    int year,
    boolean outdated,
    int length,
    Optional<Double> sentenceLikeness,
    Optional<Double> passageLikeness) {}
