package dev.crucible.harness.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.score.Results;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultCacheTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"PASSED", "FAILED", "ERROR", "FORBIDDEN", "TAMPERED", "OUTPUT_LIMIT"})
  void whatComesOutTheSameAgainIsKept(Outcome outcome) {
    ExecutionRecord execution = execution(outcome);
    ResultCache.in(directory).keep(execution);
    assertThat(ResultCache.in(directory).find(execution.key())).contains(execution);
    assertThat(ResultCache.none().find(execution.key())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"TIME_LIMIT", "MEMORY_LIMIT", "CRASHED", "SKIPPED"})
  void whatMayComeOutOtherwiseIsNot(Outcome outcome) {
    ExecutionRecord execution = execution(outcome);
    ResultCache.in(directory).keep(execution);
    assertThat(ResultCache.in(directory).find(execution.key())).isEmpty();
  }

  @Test
  void aFileOfAnotherVersionIsAsIfAbsent() throws IOException {
    Path file = Files.createDirectories(directory.resolve("ab")).resolve("abc.json");
    Files.writeString(file, "{\"key\":\"abc\",\"outcome\":\"PASSED\",\"code\":\"x = 1\"}");
    assertThat(ResultCache.in(directory).find("abc")).isEmpty();
  }

  @Test
  void aBrokenFileIsAsGoodAsNone() throws IOException {
    ExecutionRecord execution = execution(Outcome.PASSED);
    ResultCache cache = ResultCache.in(directory);
    cache.keep(execution);
    Path file = files().getFirst();
    Files.writeString(file, Files.readString(file).substring(0, 20));
    assertThat(cache.find(execution.key())).isEmpty();
    cache.keep(execution);
    assertThat(cache.find(execution.key())).contains(execution);
    assertThat(files()).hasSize(1);
  }

  @Test
  void whatTheGuestWroteNeedNotBeText() {
    ExecutionRecord plain = execution(Outcome.FAILED);
    String odd = "half \ud800, nul \0";
    var output = new CapturedOutput(odd, 10, false);
    ExecutionRecord execution =
        new ExecutionRecord(
            plain.key(),
            odd,
            new ExecutionRecord.Verdict(
                plain.outcome(), odd, Optional.of(new ExecutionRecord.Failure(odd, odd, odd, odd))),
            new ExecutionRecord.TestCounts(plain.tests(), plain.failedTests(), plain.testsPassed()),
            new ResourceUsage(
                plain.wallTime(), plain.cpuTime(), plain.heapBytes(), plain.nativeBytes()),
            output,
            output);
    ResultCache.in(directory).keep(execution);
    assertThat(ResultCache.in(directory).find(execution.key())).contains(execution);
  }

  @Test
  void theDirectoryMayGoAtAnyTime() throws IOException {
    ResultCache cache = ResultCache.in(directory.resolve("cache"));
    ExecutionRecord execution = execution(Outcome.PASSED);
    cache.keep(execution);
    for (Path file : files()) {
      Files.delete(file);
      Files.delete(file.getParent());
    }
    cache.keep(execution);
    assertThat(cache.find(execution.key())).contains(execution);
  }

  @Test
  void aDirectoryThatCannotBeWrittenStopsNothing() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    ResultCache cache = ResultCache.in(file);
    cache.keep(execution(Outcome.PASSED));
    assertThat(cache.find(execution(Outcome.PASSED).key())).isEmpty();
  }

  private static ExecutionRecord execution(Outcome outcome) {
    return Results.executionOf(Results.of("1.1", outcome));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
