package dev.crucible.harness.cli.command;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.support.Directories;
import dev.crucible.harness.cli.console.ClusterProgress;
import dev.crucible.harness.cli.console.InterruptNotice;
import dev.crucible.harness.cli.console.StageTimes;
import dev.crucible.harness.cluster.Cluster;
import dev.crucible.harness.cluster.ClusterSetup;
import dev.crucible.harness.cluster.SampleTotals;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleOrigin;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.EngineInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The scoring of a run on a cluster.
 *
 * @param cluster the cluster
 * @param shared the directory that all its machines see
 * @param samples the paths of the samples, as given
 * @param directory the run's directory
 * @param err the stream for progress
 */
record ClusterScoring(
    Cluster cluster, String shared, List<String> samples, Path directory, PrintWriter err) {

  /** What the run needs of the command that starts it. */
  interface Run {
    /** Returns whose code of earlier sub-steps the samples run after. */
    PreviousSteps previous(SampleOrigin origin);

    /** Opens the store: that of the run to resume, or a new one. */
    RunStore store(ScoringInput input, String engine, int expected);

    /** Reports the results. */
    void report(RunStore store, String engine, StageTimes times);
  }

  /**
   * Scores the samples.
   *
   * @param environment the environment that each machine gets
   * @param resuming whether the run was started before
   */
  void score(ClusterSetup setup, PythonEnvironment environment, boolean resuming, Run run)
      throws InterruptedException {
    var times = new StageTimes();
    String placement = times.time("cluster", () -> prepare(setup));
    String engine = EngineLine.of(EngineInfo.probe(), environment, placement);
    say(engine);
    SampleTotals totals = times.time("reading", () -> cluster.read(samples));
    PreviousSteps previous = run.previous(totals.origin());
    long expected = times.time("matching", () -> cluster.match(previous, shared, resuming));
    if (expected == 0) {
      throw ScoreCommand.nothingToScore();
    }
    try (RunStore store =
            run.store(input(setup, totals, previous), engine, Math.toIntExact(expected));
        var _ = InterruptNotice.saying(err, ScoreCommand.notice(directory))) {
      times.time(
          "scoring",
          () -> {
            cluster.execute(store, new ClusterProgress(err));
            return null;
          });
      run.report(store, engine, times);
    }
  }

  private void say(String sentence) {
    err.println(sentence);
    err.flush();
  }

  private String prepare(ClusterSetup setup) throws InterruptedException {
    try {
      Path files = Files.createTempDirectory("crucible-setup-");
      try {
        List<ClusterSetup.SetupFile> all = new ArrayList<>(setup.write(files));
        all.add(setup.writeWheels(files));
        return cluster.prepare(all, this::say);
      } finally {
        Directories.delete(files);
      }
    } catch (IOException e) {
      throw new DataException(
          "What the machines need cannot be written (%s).".formatted(Messages.firstLine(e)), e);
    }
  }

  /**
   * Returns the run's input as far as this process knows it: one draw stands for all of a sub-step.
   */
  private static ScoringInput input(
      ClusterSetup setup, SampleTotals totals, PreviousSteps previous) {
    return new ScoringInput(
        setup.problems(),
        SampleSource.of(setup.problems(), List.of(), previous),
        totals.origin(),
        Targets.NONE,
        totals.steps().stream()
            .filter(setup.chosen()::contains)
            .sorted()
            .map(step -> new Draw(step, 0))
            .toList());
  }
}
