package io.xuewei.bot.chat;

import java.util.random.RandomGenerator;

/// Makes ids for persons, groups, lessons and the like: 16 letters and digits that tell nothing,
/// such as `k3v9x0q2m8c4t7wz`.
///
/// Two of a million of them are the same with a chance of one in 10^12.
///
/// @param random where they come from; a test's own makes them predictable
public record Ids(RandomGenerator random) {

  private static final String SIGNS = "0123456789abcdefghijkmnpqrstuvwxyz";
  private static final int LENGTH = 16;

  /// An id that nothing else has.
  public String next() {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return id.toString();
  }
}
