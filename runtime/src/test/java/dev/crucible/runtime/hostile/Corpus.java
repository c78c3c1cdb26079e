package dev.crucible.runtime.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the corpus. */
final class Corpus {

  private Corpus() {}

  /** Returns the samples that attack, from the directories of {@code hostile/}. */
  static List<CorpusSample> hostile() {
    return in("hostile");
  }

  /** Returns the honest samples that look odd. */
  static List<CorpusSample> clean() {
    return in("clean");
  }

  private static List<CorpusSample> in(String directory) {
    try {
      Path root =
          Path.of(Objects.requireNonNull(Corpus.class.getResource("/" + directory + "/")).toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .filter(file -> file.toString().endsWith(".py"))
            .map(file -> read(root.getParent(), file))
            .sorted(Comparator.comparing(sample -> sample.name().replace(".after.py", ".py.after")))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CorpusSample read(Path root, Path file) {
    try {
      String name = root.relativize(file).toString().replace("hostile/", "");
      return CorpusSample.parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
