package dev.crucible.serve.admission;

import dev.crucible.runtime.ExecutionResult;
import java.time.Duration;

/**
 * An execution that is over.
 *
 * @param result its result
 * @param queued the time that the request waited before
 */
public record Execution(ExecutionResult result, Duration queued) {}
