package dev.crucible.jmh.peer;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.target.Targets;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.BundledSet;
import dev.crucible.jmh.WarmWorkers;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;

/**
 * Crucible as the command line runs it on a small machine: one worker, with as many contexts as
 * samples are scored at the same time, and no spare worker. The number of samples that run at the
 * same time is that of the other peers.
 */
final class CruciblePeer implements Peer {
  private final Targets targets;
  private final Sandbox sandbox;
  private final Scorer scorer;

  private CruciblePeer(Targets targets, Sandbox sandbox, Scorer scorer) {
    this.targets = targets;
    this.sandbox = sandbox;
    this.scorer = scorer;
  }

  static CruciblePeer start(Mix mix, ExecutionLimits limits)
      throws IOException, InterruptedException {
    // Equal samples are executed separately: the other peers do not detect that they are equal.
    return start(mix, limits, false);
  }

  /**
   * Starts the worker, and waits until it is warm.
   *
   * @param once true if equal samples share one execution in a run
   */
  static CruciblePeer start(Mix mix, ExecutionLimits limits, boolean once)
      throws IOException, InterruptedException {
    PythonEnvironment environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    Targets targets = mix.problems().hasTargets() ? BundledSet.targets() : Targets.NONE;
    Sandbox sandbox =
        WarmWorkers.open(
            GuestModules.addTo(SandboxConfig.newBuilder(environment.executable()))
                .contexts(Peer.CONCURRENCY)
                .spareWorkers(0)
                .numpyLoading(
                    mix.problems().hasTargets() ? NumpyLoading.EAGER : NumpyLoading.ON_DEMAND)
                .build());
    var rules = new ScoringRules(limits, false, once, new Versions("benchmark"));
    var scorer = new Scorer(mix.problems(), mix.source(), targets, sandbox, rules);
    return new CruciblePeer(targets, sandbox, scorer);
  }

  /** Returns the scorer of a run. */
  Scorer scorer() {
    return scorer;
  }

  @Override
  public Verdict score(KnownSample sample) throws InterruptedException {
    ExecutionRecord execution = scorer.score(sample.sample().draw());
    return new Verdict(execution.outcome(), execution.detail());
  }

  /**
   * Twice the number of contexts, because a worker holds the next sample while it runs others, as
   * in any run.
   */
  @Override
  public int callers() {
    return 2 * Peer.CONCURRENCY;
  }

  @Override
  public void close() {
    sandbox.close();
    targets.close();
  }
}
