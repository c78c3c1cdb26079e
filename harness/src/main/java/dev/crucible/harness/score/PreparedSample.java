package dev.crucible.harness.score;

import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.ExecutionRequest;

/**
 * A sample that is ready to be executed.
 *
 * @param draw the sample
 * @param key a digest of everything that the outcome depends on, in hexadecimal
 * @param step the joined code
 * @param code the sub-step's own code
 * @param cutOff whether the answer that the sample is taken from reached the limit of tokens
 * @param request the request to execute
 * @param grouped the groups of the request's tests
 */
record PreparedSample(
    Draw draw,
    String key,
    AssembledStep step,
    String code,
    boolean cutOff,
    ExecutionRequest request,
    GroupedTests grouped) {}
