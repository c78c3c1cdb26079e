package dev.crucible.jmh.peer;

import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A benchmark of which one invocation scores a batch of samples. */
@State(Scope.Benchmark)
public abstract class PeerScoring extends GuestBenchmark {
  private Scoring scoring;

  /** Chooses samples and makes whoever scores them ready. */
  abstract Scoring start() throws IOException, InterruptedException;

  /** A batch of all samples of {@code mix}, scored by {@code peer}, each by itself. */
  static Scoring batch(String peer, Mix mix) throws IOException, InterruptedException {
    return new Batch(peer, PeerName.of(peer).start(mix, ExecutionLimits.DEFAULT), mix.samples());
  }

  /** Chooses samples and makes the peer ready. */
  @Setup(Level.Trial)
  public void open() throws IOException, InterruptedException {
    scoring = start();
  }

  /** Scores all samples of the batch. */
  @Benchmark
  public List<Outcome> scoreBatch() throws InterruptedException {
    return scoring.score();
  }

  /** Ends the peer. */
  @TearDown(Level.Trial)
  public void close() {
    scoring.close();
  }
}
