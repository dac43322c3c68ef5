package io.xuewei.knowledge.format;

/// A line of a page with its place, in points or millimetres, whichever the format has.
///
/// @param page from 1
/// @param text what stands there
/// @param left the beginning of the line, from the left edge of the page
/// @param right its end
/// @param top from the upper edge of the page
/// @param size the height of its letters
/// @param height of the page
record PageLine(
    int page, String text, double left, double right, double top, double size, double height) {

  private static final double MARGIN = 0.12;

  boolean isAtEdge() {
    return top < height * MARGIN || top > height * (1 - MARGIN);
  }
}
