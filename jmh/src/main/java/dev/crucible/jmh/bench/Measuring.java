package dev.crucible.jmh.bench;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.cli.console.WorkerStart;
import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.report.Wording;
import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import dev.crucible.runtime.EngineInfo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A run of benchmarks that writes its results to a directory. */
final class Measuring {
  /** The name of the directory of figures, within the directory of a run. */
  static final String FIGURES = "figures";

  private static final String LOG = "jmh.log";

  private final Callable<PeerFacts> peers;
  private final String version;
  private final boolean quick;
  private final PrintWriter progress;

  /**
   * Creates a run.
   *
   * @param peers prepares the environment of the peers and returns its description
   * @param version the version of Crucible
   * @param quick true if the run must end within 5 minutes
   * @param progress receives lines about the progress
   */
  Measuring(Callable<PeerFacts> peers, String version, boolean quick, PrintWriter progress) {
    this.peers = peers;
    this.version = version;
    this.quick = quick;
    this.progress = progress;
  }

  /**
   * Measures the cases and writes the results, the description of the machine, the figures and
   * JMH's log to a new directory. The results are written after each case.
   *
   * @return true if no benchmark failed
   * @throws DataException if the directory is not empty, or if no benchmark gave a result
   */
  boolean measure(List<BenchCase> cases, Path directory) throws Exception {
    long began = System.nanoTime();
    RunDirectory.makeEmpty(directory);
    say("Making the Python environments ready ...");
    PythonEnvironment python =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), new StageLines(progress));
    WorkerStart.prepare(python, progress);
    PeerFacts peerFacts = peers.call();
    var on =
        new MeasuredOn(
            Instant.now(),
            quick,
            HostFacts.of(version, EngineInfo.probe(), python),
            peerFacts.facts(),
            List.of());
    say(Wording.conditions(on));
    on.whyNoPeers().ifPresent(this::say);
    Path environment = MeasuredOn.beside(directory.resolve(BenchResults.FILE));
    on.write(environment); // Written now as well, so that an interrupted run can be shown.
    BenchRun run =
        run(
            cases.stream().filter(peerFacts::allow).toList(),
            directory,
            peerFacts.cpython(),
            began);
    if (!run.measuredAnything()) {
      throw new DataException(
          "No benchmark gave a result: %s says why.".formatted(directory.resolve(LOG)));
    }
    on.withNotes(run.notes()).write(environment);
    return !run.failedSomewhere();
  }

  private BenchRun run(List<BenchCase> cases, Path directory, Optional<Path> cpython, long began) {
    var log = new JmhLog(directory.resolve(LOG));
    var runner = new CaseRunner(directory.resolve(FIGURES), cpython, quick, log);
    var run = new BenchRun(runner, directory.resolve(BenchResults.FILE), progress);
    try (QuickTime time = quick ? new QuickTime(groups(cases), began) : null) {
      run.run(cases, Optional.ofNullable(time));
    } finally {
      log.end();
    }
    return run;
  }

  private static List<BenchGroup> groups(List<BenchCase> cases) {
    return cases.stream().map(BenchCase::group).distinct().sorted().toList();
  }

  private void say(String line) {
    progress.println(line);
    progress.flush();
  }
}
