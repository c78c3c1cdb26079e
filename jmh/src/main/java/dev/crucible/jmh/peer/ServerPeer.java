package dev.crucible.jmh.peer;

import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.ExecutionLimits;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A peer of several Python servers, each of which forks for one sample at a time. */
final class ServerPeer implements Peer {
  private final Assembler assembler;
  private final PythonWork work;
  private final BlockingQueue<PythonServer> idle = new LinkedBlockingQueue<>();

  private ServerPeer(Assembler assembler, PythonWork work) {
    this.assembler = assembler;
    this.work = work;
  }

  /**
   * Starts {@link Peer#CONCURRENCY} servers of the Python file {@code file}.
   *
   * @param modules the modules that the servers load before any sample
   */
  static ServerPeer start(
      String file, List<String> modules, Mix mix, CPython python, ExecutionLimits limits)
      throws IOException, InterruptedException {
    var peer = new ServerPeer(mix.assembler(), PythonWork.prepare(mix, python, limits));
    try {
      for (int i = 0; i < Peer.CONCURRENCY; i++) {
        peer.idle.add(PythonServer.start(file, modules, peer.work, limits.wallTime()));
      }
      return peer;
    } catch (IOException | RuntimeException e) {
      peer.close();
      throw e;
    }
  }

  @Override
  public Verdict score(KnownSample sample) throws IOException, InterruptedException {
    PythonServer server = idle.take();
    try {
      return Verdict.of(server.score(assembler.assemble(sample.sample().draw())));
    } finally {
      idle.add(server);
    }
  }

  @Override
  public void close() {
    idle.forEach(PythonServer::close);
    work.close();
  }
}
