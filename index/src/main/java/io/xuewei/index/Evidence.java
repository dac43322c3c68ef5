package io.xuewei.index;

/// What speaks for a quote. The shares count the question's terms by their weight and lie between 0 and 1.
///
/// @param sentence     share of the question that the quote itself covers
/// @param headings     what the headings above it and the title cover beyond that
/// @param surroundings what the rest of its passage covers beyond both
/// @param pairs        share of the question's pairs of characters in the quote, by rarity
/// @param rank         the passage's score against the best passage's
/// @param shape        1 when it has the kind of answer that was asked for, -1 when not, 0 when none was
/// @param length       its characters
record Evidence(
    double sentence,
    double headings,
    double surroundings,
    double pairs,
    double rank,
    int shape,
    int length) {}
