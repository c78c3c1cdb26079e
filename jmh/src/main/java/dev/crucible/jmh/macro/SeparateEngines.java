package dev.crucible.jmh.macro;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Contexts in this JVM that each have an engine of their own, where {@code Sandbox.inProcess} lets
 * all share one: as many sandboxes with one context. Thread-safe.
 */
final class SeparateEngines implements Sandbox {
  private final List<Sandbox> all;
  private final BlockingQueue<Sandbox> free;

  private SeparateEngines(List<Sandbox> sandboxes) {
    all = List.copyOf(sandboxes);
    free = new LinkedBlockingQueue<>(all);
  }

  /** Opens {@code count} contexts. */
  static SeparateEngines open(int count) throws InterruptedException {
    List<Sandbox> sandboxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sandboxes.add(new Placement(1, false).open());
    }
    return new SeparateEngines(sandboxes);
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    Sandbox sandbox = free.take();
    try {
      return sandbox.run(request);
    } finally {
      free.add(sandbox);
    }
  }

  @Override
  public EngineInfo engine() {
    return all.getFirst().engine();
  }

  @Override
  public SandboxStatus status() {
    List<SandboxStatus> each = all.stream().map(Sandbox::status).toList();
    return new SandboxStatus(
        all.size(),
        each.stream().mapToInt(SandboxStatus::stuckContexts).sum(),
        each.stream().mapToLong(SandboxStatus::retiredContexts).sum(),
        0,
        0,
        0,
        each.getFirst().residentBytes()); // They are all in this process.
  }

  @Override
  public void close() {
    all.forEach(Sandbox::close);
  }
}
