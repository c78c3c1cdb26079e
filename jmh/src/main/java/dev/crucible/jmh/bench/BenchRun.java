package dev.crucible.jmh.bench;

import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.jmh.result.Amount;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * Runs cases one after the other, and writes all results to disk after each case, so that an
 * interrupted run keeps them.
 */
final class BenchRun {
  private final CaseRunner runner;
  private final Path results;
  private final PrintWriter progress;
  private final List<RunResult> measured = new ArrayList<>();
  private final List<BenchCase> failed = new ArrayList<>();
  private final List<BenchCase> leftOut = new ArrayList<>();

  /**
   * Creates a run.
   *
   * @param results the file for the results
   * @param progress receives a line before and after each case
   */
  BenchRun(CaseRunner runner, Path results, PrintWriter progress) {
    this.runner = runner;
    this.results = results;
    this.progress = progress;
  }

  /**
   * Runs the cases for which there is time.
   *
   * @param time the time limit; empty for no limit
   */
  void run(List<BenchCase> cases, Optional<QuickTime> time) {
    for (int i = 0; i < cases.size(); i++) {
      BenchCase one = cases.get(i);
      if (time.isPresent() && !time.get().hasTimeFor(one)) {
        leftOut.add(one);
        continue;
      }
      progress.printf("%d/%d  %s  %s%n", i + 1, cases.size(), one.group(), one.name());
      progress.flush();
      Duration took = run(one, time);
      time.ifPresent(t -> t.took(one, took));
    }
  }

  private Duration run(BenchCase one, Optional<QuickTime> time) {
    long start = System.nanoTime();
    Collection<RunResult> ofCase = runner.run(one);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (ofCase.isEmpty()) {
      boolean late = time.map(QuickTime::isOver).orElse(false);
      (late ? leftOut : failed).add(one);
      say(late ? "ended, the time is up" : "failed", took);
    } else {
      measured.addAll(ofCase);
      OutputFile.write(results, json());
      ofCase.forEach(result -> say(score(result.getPrimaryResult()), took));
    }
    return took;
  }

  private void say(String what, Duration took) {
    progress.printf("       %s, in %d s%n", what, took.toSeconds());
    progress.flush();
  }

  private static String score(Result<?> result) {
    return "%s %s"
        .formatted(Amount.of(result.getScore(), result.getScoreError()), result.getScoreUnit());
  }

  private String json() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(measured);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  boolean measuredAnything() {
    return !measured.isEmpty();
  }

  boolean failedSomewhere() {
    return !failed.isEmpty();
  }

  /** Returns sentences about the cases that were not measured. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!failed.isEmpty()) {
      notes.add("Failed, as jmh.log explains: %s.".formatted(names(failed)));
    }
    if (!leftOut.isEmpty()) {
      notes.add("Left out, to end in time: %s.".formatted(names(leftOut)));
    }
    return notes;
  }

  private static String names(List<BenchCase> cases) {
    return cases.stream().map(BenchCase::name).collect(Collectors.joining(", "));
  }
}
