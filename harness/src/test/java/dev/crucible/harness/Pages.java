package dev.crucible.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the documentation. */
public final class Pages {
  private static final Path ROOT = Path.of("..");

  private static final List<String> ELSEWHERE =
      List.of(
          "examples/README.md",
          "runtime/src/test/resources/hostile/README.md",
          "serve/clients/README.md");

  private Pages() {}

  /** Returns the paths of all pages: those in docs, those at the top, and a few others. */
  public static List<Path> all() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> root = Files.list(ROOT)) {
      return Stream.of(docs, root, ELSEWHERE.stream().map(ROOT::resolve))
          .flatMap(paths -> paths)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
