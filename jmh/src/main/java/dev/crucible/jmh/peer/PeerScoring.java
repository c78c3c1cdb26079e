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

/** A benchmark with invocations that score a batch of samples. */
@State(Scope.Benchmark)
public abstract class PeerScoring extends GuestBenchmark {
  private Scoring scoring;

  /** Chooses the samples and starts the peer. */
  abstract Scoring start() throws IOException, InterruptedException;

  /** Returns a batch of all samples of {@code mix}, which {@code peer} scores separately. */
  static Scoring batch(String peer, Mix mix) throws IOException, InterruptedException {
    return new Batch(peer, PeerName.of(peer).start(mix, ExecutionLimits.DEFAULT), mix.samples());
  }

  /** Chooses the samples and starts the peer. */
  @Setup(Level.Trial)
  public void open() throws IOException, InterruptedException {
    scoring = start();
  }

  /** Scores all samples of the batch. */
  @Benchmark
  public List<Outcome> scoreBatch() throws InterruptedException {
    return scoring.score();
  }

  /** Stops the peer. */
  @TearDown(Level.Trial)
  public void close() {
    scoring.close();
  }
}
