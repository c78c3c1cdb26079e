package dev.crucible.harness.validate;

import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An examiner of gold code, which parses the code with Python's own parser in a sandbox: {@code
 * guest/validate/gold.py}. Thread-safe.
 */
final class GoldExaminer {
  private static final String SCRIPT = GuestModules.source("validate/gold.py");
  private static final String ALIKE = GuestModules.source("validate/degenerate.py");

  /**
   * The limit on the script's output. The mutants of long code are some hundred kilobytes of text.
   */
  private static final int OUTPUT_BYTES = 64 << 20;

  private static final ExecutionLimits LIMITS =
      ExecutionLimits.DEFAULT.toBuilder()
          .outputBytes(OUTPUT_BYTES)
          .keptOutputBytes(OUTPUT_BYTES)
          .build();

  private final Sandbox sandbox;

  GoldExaminer(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Examines the gold code of a sub-step that has it.
   *
   * @param mutants the largest number of mutants to make
   * @param seed the seed of the choice of mutants; the same seed gives the same mutants
   * @throws SandboxException if the script does not run to its end
   */
  Examination examine(SubStep step, int mutants, long seed) throws InterruptedException {
    Section script =
        Section.sample("gold.py", SCRIPT)
            .with("gold", new GuestValue.Text(step.groundTruthCode().orElseThrow()))
            .with("header", new GuestValue.Text(step.functionHeader()))
            .with(
                "return_line",
                step.returnLine()
                    .<GuestValue>map(GuestValue.Text::new)
                    .orElseGet(GuestValue.None::new))
            .with("most", new GuestValue.Int(mutants))
            .with("seed", new GuestValue.Int(seed))
            .with("alike", new GuestValue.Text(ALIKE))
            .with("task", new GuestValue.Bool(step.id().isTask()));
    ExecutionResult result =
        sandbox.run(new ExecutionRequest("gold of " + step.id(), List.of(script), LIMITS));
    if (result.outcome() != Outcome.PASSED) {
      throw new SandboxException(
          "The gold code of %s could not be examined: %s: %s"
              .formatted(step.id(), result.outcome(), result.detail()));
    }
    return examination(result.stdout().text());
  }

  private static Examination examination(String json) {
    JsonNode found = JsonMapper.shared().readTree(json);
    List<String> flaws = new ArrayList<>();
    found.get("flaws").forEach(flaw -> flaws.add(flaw.stringValue()));
    List<Mutant> mutants = new ArrayList<>();
    for (JsonNode mutant : found.get("mutants")) {
      mutants.add(new Mutant(mutant.get("change").stringValue(), mutant.get("code").stringValue()));
    }
    List<Degenerate> degenerates = new ArrayList<>();
    for (JsonNode answer : found.get("degenerates")) {
      degenerates.add(
          new Degenerate(answer.get("answer").stringValue(), answer.get("code").stringValue()));
    }
    return new Examination(flaws, mutants, found.get("possible").intValue(), degenerates);
  }
}
