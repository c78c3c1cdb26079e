package dev.crucible.jmh.peer;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.ExecutionLimits;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The peers. The value of the benchmark's parameter is the constant's name in lower case, with a
 * hyphen between words.
 */
enum PeerName {
  CRUCIBLE(25, 5) {
    @Override
    Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
      return CruciblePeer.start(mix, limits);
    }
  },
  OFFICIAL(1, 3) {
    @Override
    Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
      return ScriptPeer.start(Script.OFFICIAL, mix, PeerPython.ensure(), limits);
    }
  },
  LEAN(1, 5) {
    @Override
    Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
      return ScriptPeer.start(Script.LEAN, mix, PeerPython.ensure(), limits);
    }
  },
  PROCESS(1, 5) {
    @Override
    Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
      return ScriptPeer.start(Script.PLAIN, mix, PeerPython.ensure(), limits);
    }
  },
  HUMANEVAL_PACKAGE(1, 5) {
    @Override
    Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
      return PackagePeer.start(mix, PeerPython.ensure(), limits);
    }
  },
  HUMANEVAL(1, 5) {
    @Override
    Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
      return ServerPeer.start("humaneval.py", List.of(), mix, PeerPython.ensure(), limits);
    }
  },
  FORKSERVER(2, 5) {
    @Override
    Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
      return ServerPeer.start("forkserver.py", mix.modules(), mix, PeerPython.ensure(), limits);
    }
  };

  private final int warmUps;
  private final int iterations;

  PeerName(int warmUps, int iterations) {
    this.warmUps = warmUps;
    this.iterations = iterations;
  }

  /** Returns the number of warm-up batches, after which the time of a batch no longer changes. */
  int warmUps() {
    return warmUps;
  }

  /**
   * Returns the number of measured batches: batches of processes that start for each sample differ
   * little.
   */
  int iterations() {
    return iterations;
  }

  /** Starts the peer, ready to score the samples of {@code mix}. */
  abstract Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException;

  boolean needsCPython() {
    return this != CRUCIBLE;
  }

  /** Returns the value of the benchmark's parameter. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static PeerName of(String parameter) {
    return Arrays.stream(values())
        .filter(name -> name.parameter().equals(parameter))
        .findFirst()
        .orElseThrow(() ->
            new DataException(
                "There is no peer \"%s\": make the parameter peer one of %s."
                    .formatted(
                        parameter,
                        Arrays.stream(values())
                            .map(PeerName::parameter)
                            .collect(Collectors.joining(", ")))));
  }
}
