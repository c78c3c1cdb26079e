package dev.crucible.jmh.peer;

import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.load.KnownScript;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.util.List;

/** The samples of {@link FunctionsBenchmark} as scripts that contain their tests. */
public final class FunctionScripts {

  private FunctionScripts() {}

  /**
   * Returns scripts, 40 % of which succeed; an exception ends the others.
   *
   * @param size the number of scripts
   * @param python the environment of the peers
   */
  public static List<KnownScript> make(int size, CPython python)
      throws IOException, InterruptedException {
    Mix mix = Mix.ofFunctions(size, python);
    Assembler assembler = mix.assembler();
    return mix.samples().stream().map(sample -> script(assembler, sample)).toList();
  }

  private static KnownScript script(Assembler assembler, KnownSample sample) {
    AssembledStep step = assembler.assemble(sample.sample().draw());
    String code = "%s\n%s\n".formatted(step.code(), String.join("\n", step.tests()));
    return KnownScript.of(sample.toString(), code, sample.expected() == Outcome.PASSED);
  }
}
