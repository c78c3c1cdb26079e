package dev.crucible.jmh.peer;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A peer that starts a Python process for each sample. */
final class ScriptPeer implements Peer {
  /** The exit status of a script after a failed test; see {@code prelude.py}. */
  private static final int TEST_FAILED = 3;

  private final Script script;
  private final String prelude;
  private final Assembler assembler;
  private final PythonWork work;
  private final ExecutionLimits limits;

  private ScriptPeer(
      Script script, String prelude, Assembler assembler, PythonWork work, ExecutionLimits limits) {
    this.script = script;
    this.prelude = prelude;
    this.assembler = assembler;
    this.work = work;
    this.limits = limits;
  }

  static ScriptPeer start(Script script, Mix mix, CPython python, ExecutionLimits limits)
      throws IOException, InterruptedException {
    String prelude = Resources.text(ScriptPeer.class, "prelude.py");
    return new ScriptPeer(
        script, prelude, mix.assembler(), PythonWork.prepare(mix, python, limits), limits);
  }

  @Override
  public Verdict score(KnownSample sample) throws IOException, InterruptedException {
    Draw draw = sample.sample().draw();
    AssembledStep step = assembler.assemble(draw);
    // Names of tasks have slashes.
    String name = draw.step().toString().replace('/', '-');
    Path file = work.file("%s-%d.py".formatted(name, draw.index()));
    Files.writeString(file, script.text(prelude, step));
    List<String> arguments = new ArrayList<>(script.options());
    arguments.add(file.toString());
    Process process = work.process(arguments.toArray(String[]::new)).start();
    try {
      boolean ended = process.waitFor(limits.wallTime().toNanos(), TimeUnit.NANOSECONDS);
      return Verdict.of(ended ? outcome(process.exitValue()) : Outcome.TIME_LIMIT);
    } finally {
      process.destroyForcibly();
      Files.delete(file);
    }
  }

  private static Outcome outcome(int status) {
    return switch (status) {
      case 0 -> Outcome.PASSED;
      case TEST_FAILED -> Outcome.FAILED;
      default -> Outcome.ERROR;
    };
  }

  @Override
  public void close() {
    work.close();
  }
}
