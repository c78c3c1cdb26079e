package dev.crucible.jmh.peer;

import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A list of samples that a peer scores repeatedly, always with the same outcomes. */
final class Batch implements Scoring {

  private static final int NAMED_IN_MESSAGES = 5;

  private final String peerName;
  private final Peer peer;
  private final List<KnownSample> samples;
  private final ExecutorService callers;

  /** Creates a batch of {@code samples}, which closes {@code peer} when it is closed. */
  Batch(String peerName, Peer peer, List<KnownSample> samples) {
    this.peerName = peerName;
    this.peer = peer;
    this.samples = List.copyOf(samples);
    this.callers =
        Executors.newFixedThreadPool(
            peer.callers(), Thread.ofPlatform().daemon().name("peer-caller-", 1).factory());
  }

  /**
   * Scores all samples in their order.
   *
   * @throws DisagreementException if the outcome of a sample is not the known one
   * @throws IllegalStateException if the peer could not score a sample
   */
  @Override
  public List<Outcome> score() throws InterruptedException {
    List<Callable<Peer.Verdict>> calls = new ArrayList<>();
    samples.forEach(sample -> calls.add(() -> peer.score(sample)));
    List<Future<Peer.Verdict>> results = callers.invokeAll(calls);
    List<Outcome> outcomes = new ArrayList<>();
    List<String> disagreements = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      KnownSample sample = samples.get(i);
      Peer.Verdict verdict = verdict(sample, results.get(i));
      outcomes.add(verdict.outcome());
      if (verdict.outcome() != sample.expected()) {
        disagreements.add(disagreement(sample, verdict));
      }
    }
    if (!disagreements.isEmpty()) {
      throw new DisagreementException(message(disagreements));
    }
    return outcomes;
  }

  private Peer.Verdict verdict(KnownSample sample, Future<Peer.Verdict> result)
      throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "The peer %s could not score %s: %s"
              .formatted(peerName, sample, e.getCause().getMessage()),
          e.getCause());
    }
  }

  private static String disagreement(KnownSample sample, Peer.Verdict verdict) {
    String why = verdict.detail().isEmpty() ? "" : " (" + verdict.detail() + ")";
    return "%s came to %s%s, not %s".formatted(sample, verdict.outcome(), why, sample.expected());
  }

  private String message(List<String> disagreements) {
    int more = disagreements.size() - NAMED_IN_MESSAGES;
    return "The peer %s disagrees with what is known: %s%s."
        .formatted(
            peerName,
            String.join("; ", disagreements.stream().limit(NAMED_IN_MESSAGES).toList()),
            more > 0 ? "; and %d more".formatted(more) : "");
  }

  @Override
  public void close() {
    callers.shutdownNow();
    peer.close();
  }
}
