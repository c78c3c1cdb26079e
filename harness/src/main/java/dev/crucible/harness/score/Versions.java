package dev.crucible.harness.score;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.runtime.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The versions that a verdict depends on, apart from the sample, its tests and its limits: those of
 * the Python environment and of Crucible.
 *
 * @param text a text that is equal for equal versions
 */
public record Versions(String text) {

  /** Returns the versions of this build of Crucible and of an environment. */
  public static Versions of(PythonEnvironment environment) {
    var digest = new ContentDigest();
    addCode(digest, Sandbox.class);
    addCode(digest, Versions.class);
    return new Versions(
        "%s GraalPy %s crucible %s"
            .formatted(environment.key(), environment.graalPyVersion(), digest.hex()));
  }

  /** Adds the classes and resources of a module: a jar, or a directory of a development build. */
  private static void addCode(ContentDigest digest, Class<?> ofModule) {
    try {
      Path code = Path.of(ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(code)) {
        digest.add(Files.readAllBytes(code));
        return;
      }
      List<Path> files;
      try (Stream<Path> all = Files.walk(code)) {
        files = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        digest.add(code.relativize(file).toString()).add(Files.readAllBytes(file));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
