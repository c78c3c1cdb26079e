package dev.crucible.environment.build;

import dev.crucible.environment.support.Resources;
import dev.crucible.environment.support.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Crucible's own scripts and settings files: resources with {@code @NAME@} in place of values. */
final class Template {
  private Template() {}

  /**
   * Fills in a resource and writes the result atomically, so that no reader sees an incomplete
   * file.
   */
  static void write(String resource, Map<String, String> values, Path target) throws IOException {
    String text = read(resource);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    writeAtomically(target, text);
  }

  static void writeScript(String resource, Map<String, String> values, Path target)
      throws IOException {
    write(resource, values, target);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static void writeAtomically(Path target, String text) throws IOException {
    WholeFile.write(target, text);
  }

  static String read(String resource) {
    return Resources.text(Template.class, resource);
  }
}
