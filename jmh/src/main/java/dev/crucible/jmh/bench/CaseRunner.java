package dev.crucible.jmh.bench;

import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.Figure;
import dev.crucible.jmh.result.BenchGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs each case in separate JVMs. */
final class CaseRunner {
  private final List<String> properties = new ArrayList<>();
  private final JmhLog log;

  /**
   * Creates a runner.
   *
   * @param figures the directory for the figures of the benchmarks
   * @param cpython the CPython that single calls are compared with; empty if there is none
   * @param quick true if the benchmarks are to do less work
   */
  CaseRunner(Path figures, Optional<Path> cpython, boolean quick, JmhLog log) {
    this.log = log;
    properties.add(property(Figure.DIRECTORY, figures.toAbsolutePath()));
    cpython.ifPresent(python -> properties.add(property("crucible.bench.cpython", python)));
    if (quick) {
      properties.add(property("crucible.bench.quick", true));
    }
  }

  private static String property(String name, Object value) {
    return "-D%s=%s".formatted(name, value);
  }

  /**
   * Returns the result of a case; empty if the benchmark failed, which the log explains.
   *
   * @throws DataException if JMH does not start
   */
  Collection<RunResult> run(BenchCase one) {
    try {
      return new Runner(options(one), log).run();
    } catch (RunnerException e) {
      throw new DataException(
          "JMH does not start: %s".formatted(e.getMessage().lines().findFirst().orElse("")), e);
    }
  }

  Options options(BenchCase one) {
    Pace pace = one.pace();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(one.benchmark()) + "$")
            .mode(one.mode())
            .forks(pace.forks())
            .warmupIterations(pace.warmUps())
            .measurementIterations(pace.iterations())
            // Appended arguments would replace the ones that the annotations append.
            .jvmArgsPrepend(properties.toArray(String[]::new));
    if (!pace.singleShot()) {
      options
          .warmupTime(TimeValue.milliseconds(pace.warmUpTime().toMillis()))
          .measurementTime(TimeValue.milliseconds(pace.time().toMillis()));
    }
    if (one.group() == BenchGroup.MICRO) {
      options.addProfiler(GCProfiler.class);
    }
    one.params().forEach(options::param);
    return options.build();
  }
}
