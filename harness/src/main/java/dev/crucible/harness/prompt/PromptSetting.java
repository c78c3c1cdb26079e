package dev.crucible.harness.prompt;

import dev.crucible.harness.problem.PreviousSteps;
import java.util.Objects;

/**
 * One of the benchmark's four settings (arXiv 2407.13168).
 *
 * @param background whether prompts contain the scientists' background; otherwise they ask the
 *     model to recall it
 * @param previous whose code of earlier sub-steps prompts show
 */
public record PromptSetting(boolean background, PreviousSteps previous) {
  public PromptSetting {
    Objects.requireNonNull(previous, "previous");
  }
}
