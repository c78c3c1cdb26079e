package dev.crucible.harness.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium: that of the environment variable CRUCIBLE_CHROMIUM; default: one on the
 * PATH, or else Playwright's.
 */
final class Browser {
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "headless_shell");
  private static final int MINUTES = 2;

  private final Path program;

  private Browser(Path program) {
    this.program = program;
  }

  /**
   * The result of opening a page.
   *
   * @param dom the document after its scripts have run
   * @param console the lines of the browser's console, errors included
   */
  record Opened(String dom, List<String> console) {}

  static Optional<Browser> find() {
    String named = System.getenv("CRUCIBLE_CHROMIUM");
    Stream<Path> candidates =
        named != null ? Stream.of(Path.of(named)) : Stream.concat(onPath(), ofPlaywright());
    return candidates.filter(Files::isExecutable).findFirst().map(Browser::new);
  }

  private static Stream<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .filter(directory -> !directory.isEmpty())
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
  }

  private static Stream<Path> ofPlaywright() {
    Path home = Path.of(System.getProperty("user.home"));
    return Stream.of(
            home.resolve(".cache/ms-playwright"), home.resolve("Library/Caches/ms-playwright"))
        .filter(Files::isDirectory)
        .flatMap(Browser::programsIn);
  }

  private static Stream<Path> programsIn(Path directory) {
    try (Stream<Path> files = Files.walk(directory, 4)) {
      return files
          .filter(file -> NAMES.contains(file.getFileName().toString()))
          .filter(Files::isRegularFile)
          .sorted(Comparator.reverseOrder())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens {@code page} with {@code fragment}, such as {@code #failures}, and writes files to {@code
   * work}.
   */
  Opened open(Path page, String fragment, Path work) throws IOException, InterruptedException {
    Path dom = work.resolve("dom.html");
    Path log = work.resolve("log.txt");
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    // Chromium's sandbox does not start as root or in containers; the page is a trusted one.
    command.addAll(
        List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
    command.addAll(
        List.of(
            "--no-first-run", "--disable-extensions", "--user-data-dir=" + work.resolve("user")));
    command.addAll(
        List.of("--enable-logging=stderr", "--v=0", "--virtual-time-budget=5000", "--dump-dom"));
    command.add(page.toUri() + fragment);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The browser did not end:\n" + Files.readString(log));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    try (Stream<String> lines = Files.lines(log)) {
      return new Opened(
          Files.readString(dom), lines.filter(line -> line.contains(":CONSOLE")).toList());
    }
  }
}
