package dev.crucible.serve;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.serve.http.AccessLog;
import dev.crucible.serve.http.Listening;
import dev.crucible.serve.http.Tokens;
import java.time.Duration;

/**
 * The settings of a service.
 *
 * @param listening how it listens
 * @param tokens the tokens that give access
 * @param log the log of requests, which the service closes
 * @param slots the number of executions that are handed to the sandbox at a time
 * @param queue the number of executions that may wait
 * @param deadline the time within which a request gets its answer, unless it says another
 * @param limits the limits that no request can exceed
 * @param version the version of Crucible
 */
record ServiceSettings(
    Listening listening,
    Tokens tokens,
    AccessLog log,
    int slots,
    int queue,
    Duration deadline,
    ExecutionLimits limits,
    String version) {}
