package dev.crucible.harness.audit;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * The end of a sample's process, as {@code driver.py} reports it.
 *
 * @param inTime whether the process ended within its time
 * @param testsInTime false if a test was over the limit of time of each test when the process ended
 * @param signal the number of the signal that ended the process; 0 if none did
 * @param exitStatus the exit status; 0 if a signal ended the process
 * @param wallTime wall-clock time
 * @param cpuTime processor time
 * @param residentBytes the largest resident size in bytes
 */
record ProcessReport(
    boolean inTime,
    boolean testsInTime,
    int signal,
    int exitStatus,
    Duration wallTime,
    Duration cpuTime,
    long residentBytes) {

  static ProcessReport of(JsonNode json) {
    return new ProcessReport(
        json.required("in_time").asBoolean(),
        json.required("tests_in_time").asBoolean(),
        json.required("signal").asInt(),
        json.required("exit_status").asInt(),
        seconds(json, "wall_seconds"),
        seconds(json, "cpu_seconds"),
        json.required("resident_bytes").asLong());
  }

  private static Duration seconds(JsonNode json, String field) {
    return Duration.ofNanos(Math.round(json.required(field).asDouble() * 1e9));
  }
}
