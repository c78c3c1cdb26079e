package dev.crucible.runtime.numpysuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run of NumPy's own tests under the policy: {@code ./mvnw verify -Pnumpy-suite -pl runtime -am},
 * with {@code -Dcrucible.numpy.files=lib/} for only the files whose paths contain that text. Each
 * failure must be in {@code known.txt}, and each test in it must fail. The results of each file are
 * in {@code target/numpy-suite}.
 */
@Tag("numpy-suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumpySuiteTest {
  private static final String FILES = System.getProperty("crucible.numpy.files", "");
  private static final Path REPORT = Path.of("target", "numpy-suite");

  @TempDir private Path directory;
  private SuiteRun run;

  @TestFactory
  Stream<DynamicTest> passes() throws Exception {
    NumpyTests tests = NumpyTests.unpackInto(directory);
    KnownFailures known = KnownFailures.read(SuiteRun.resource("known.txt"));
    run = new SuiteRun(tests);
    Files.createDirectories(REPORT);
    return tests.files().stream()
        .filter(file -> file.toString().contains(FILES))
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> passes(file, known)));
  }

  private void passes(Path file, KnownFailures known) throws Exception {
    List<TestOutcome> outcomes = run.run(file);
    report(file, outcomes, known);
    List<TestOutcome> unknown =
        outcomes.stream()
            .filter(outcome -> outcome.kind() == TestOutcome.Kind.FAILED)
            .filter(failure -> known.of(failure).isEmpty())
            .toList();
    assertThat(unknown).as("failures that known.txt does not have").isEmpty();
    assertThat(known.withoutFailure(file.toString(), outcomes))
        .as("lines of known.txt that no failure fits")
        .isEmpty();
  }

  private static void report(Path file, List<TestOutcome> outcomes, KnownFailures known)
      throws IOException {
    String line =
        "%s\t%d\t%d\t%d\t%d\t%d%n"
            .formatted(
                file,
                outcomes.size(),
                count(outcomes, TestOutcome.Kind.PASSED),
                outcomes.stream()
                    .filter(outcome -> outcome.kind() == TestOutcome.Kind.FAILED)
                    .filter(failure -> known.of(failure).isPresent())
                    .count(),
                outcomes.stream()
                    .filter(outcome -> outcome.kind() == TestOutcome.Kind.FAILED)
                    .filter(failure -> known.of(failure).isEmpty())
                    .count(),
                count(outcomes, TestOutcome.Kind.SKIPPED));
    append(REPORT.resolve("table.tsv"), line);
    for (TestOutcome outcome : outcomes) {
      if (outcome.kind() != TestOutcome.Kind.PASSED) {
        append(
            REPORT.resolve("reasons.tsv"),
            "%s\t%s\t%s%n".formatted(outcome.kind(), outcome.id(), outcome.reason()));
      }
    }
  }

  private static long count(List<TestOutcome> outcomes, TestOutcome.Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }

  private static void append(Path file, String line) throws IOException {
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @AfterAll
  void close() {
    if (run != null) {
      run.close();
    }
  }
}
