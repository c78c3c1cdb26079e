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

/** Runs a case in JVMs of its own. */
final class CaseRunner {
  private final List<String> properties = new ArrayList<>();
  private final JmhLog log;

  /**
   * @param figures the folder for what benchmarks leave beside their scores
   * @param cpython what single calls are compared with; empty without one
   * @param quick whether benchmarks are told to do less
   */
  CaseRunner(Path figures, Optional<Path> cpython, boolean quick, JmhLog log) {
    this.log = log;
    properties.add(property(Figure.FOLDER, figures.toAbsolutePath()));
    cpython.ifPresent(python -> properties.add(property("crucible.bench.cpython", python)));
    if (quick) {
      properties.add(property("crucible.bench.quick", true));
    }
  }

  private static String property(String name, Object value) {
    return "-D%s=%s".formatted(name, value);
  }

  /** The result; none when the benchmark failed, which the log explains. */
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
            // What is appended would take the place of what annotations append.
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
