package io.xuewei.knowledge.format;

/// One level of an automatic list.
///
/// @param start its first number
/// @param format how numbers are written, as [Numerals] names it
/// @param template `第%1条`, `(%2)`; `%n` is the number of level n, from 1
/// @param legal true when all numbers of the label are decimal
record ListLevel(int start, String format, String template, boolean legal) {

  boolean isBullet() {
    return format.equals("bullet");
  }
}
