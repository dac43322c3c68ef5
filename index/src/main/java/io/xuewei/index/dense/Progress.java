package io.xuewei.index.dense;

/// How far a [Filling] is, counted in passages.
///
/// @param done passages that have their vectors, those from earlier fillings included
/// @param total all passages
/// @param secondsLeft an estimate from the speed so far; 0 when done, -1 while nothing is known yet
public record Progress(int done, int total, double secondsLeft) {

  /// `worked` of the `done` passages took `seconds`.
  static Progress estimated(int done, int total, int worked, double seconds) {
    if (done == total) {
      return new Progress(done, total, 0);
    }
    return new Progress(done, total, worked == 0 ? -1 : seconds / worked * (total - done));
  }
}
