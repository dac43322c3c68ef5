package io.xuewei.index.dense;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// Where the bytes of a model's files come from.
interface ModelFiles {

  /// All bytes of a file; a [FileNotFoundException] says what is missing and what to do.
  byte[] read(String name) throws IOException;

  /// The files in the model's jar.
  static ModelFiles classPath() {
    return name -> {
      try (InputStream in = ModelFiles.class.getResourceAsStream("/" + name)) {
        if (in == null) {
          throw new FileNotFoundException(
              name + " is not on the class path; put the model's jar into the lib folder");
        }
        return in.readAllBytes();
      }
    };
  }
}
