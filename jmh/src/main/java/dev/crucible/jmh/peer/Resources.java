package dev.crucible.jmh.peer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The peers' Python files, which are resources of this package. */
final class Resources {

  private Resources() {}

  static InputStream open(String name) throws IOException {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("the resource " + name + " is missing from this build");
    }
    return in;
  }

  static String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Copies a resource to a directory, under its name. */
  static Path copy(String name, Path folder) throws IOException {
    return Files.writeString(folder.resolve(name), text(name));
  }
}
