package dev.crucible.harness.prompt;

import dev.crucible.harness.problem.PreviousSteps;
import java.util.Objects;

/**
 * One of the benchmark's four settings (arXiv 2407.13168).
 *
 * @param background whether prompts hold the scientists' background; without it the model is asked
 *     to recall that itself
 * @param previous whose code of earlier sub-steps they show
 */
public record PromptSetting(boolean background, PreviousSteps previous) {
  public PromptSetting {
    Objects.requireNonNull(previous, "previous");
  }
}
