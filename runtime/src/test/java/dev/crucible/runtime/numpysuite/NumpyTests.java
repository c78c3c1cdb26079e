package dev.crucible.runtime.numpysuite;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.cache.CacheLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** NumPy's test files, from the source archive that the environment was built from. */
final class NumpyTests {
  private static final List<String> PARTS =
      List.of("_core", "lib", "linalg", "fft", "random", "ma", "polynomial");

  private final Path root;

  private NumpyTests(Path root) {
    this.root = root;
  }

  /** Unpacks the archive into a directory. */
  static NumpyTests unpackInto(Path directory) throws IOException, InterruptedException {
    String name = "numpy-" + EnvironmentSpec.standard().numpyVersion();
    Path archive =
        CacheLocation.ofThisProcess()
            .resolve("downloads")
            .resolve(name + "-source")
            .resolve(name + ".tar.gz");
    if (!Files.exists(archive)) {
      throw new IOException(
          "there is no %s: let 'crucible env' build this NumPy from its sources"
              .formatted(archive));
    }
    var tar =
        new ProcessBuilder("tar", "xzf", archive.toString(), "-C", directory.toString())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("tar did not unpack " + archive);
    }
    return new NumpyTests(directory.resolve(name).resolve("numpy"));
  }

  /** Returns all files, as paths below {@code numpy}. */
  List<Path> files() throws IOException {
    try (Stream<Path> all =
        PARTS.stream().map(part -> root.resolve(part).resolve("tests")).flatMap(NumpyTests::list)) {
      return all.filter(file -> file.getFileName().toString().matches("test_.*\\.py"))
          .map(root::relativize)
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Returns the text of a file. */
  String text(Path file) throws IOException {
    return Files.readString(root.resolve(file));
  }
}
