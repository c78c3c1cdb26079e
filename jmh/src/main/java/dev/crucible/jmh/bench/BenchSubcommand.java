package dev.crucible.jmh.bench;

import dev.crucible.harness.cli.command.Subcommand;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.jmh.peer.Peers;
import dev.crucible.jmh.result.MeasuredOn;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Adds {@code crucible bench} to the command line if the benchmarks are on the class path. */
public final class BenchSubcommand implements Subcommand {

  /** Creates the provider; called by the service loader. */
  public BenchSubcommand() {}

  @Override
  public Object command() {
    return new BenchCommand(BenchSubcommand::peers);
  }

  /** Prepares the environment of the peers, which can take one to two minutes the first time. */
  private static PeerFacts peers() throws InterruptedException {
    Peers peers = Peers.prepare();
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    peers
        .cpython()
        .ifPresentOrElse(
            python -> facts.put("CPython of the peers", python.toString()),
            () -> facts.put(MeasuredOn.MISSING, peers.reason()));
    return new PeerFacts(peers.names(), peers.cpython().map(CPython::executable), facts);
  }
}
