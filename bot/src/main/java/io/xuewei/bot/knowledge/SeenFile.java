package io.xuewei.bot.knowledge;

/// A file in the working folder and what is in it.
///
/// @param sha256 of its bytes, hexadecimal; empty for what is not read
record SeenFile(FoundFile found, String sha256) {

  String path() {
    return found.path();
  }
}
