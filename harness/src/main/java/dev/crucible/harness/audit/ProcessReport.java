package dev.crucible.harness.audit;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What became of a sample's process.
 *
 * @param inTime whether it ended before its time was over
 * @param signal the number of the signal that ended it; 0 if none did
 * @param exitStatus its exit status; 0 if a signal ended it
 * @param wallTime how long it took
 * @param cpuTime processor time that it used
 * @param residentBytes the most memory that was resident
 */
record ProcessReport(
    boolean inTime,
    int signal,
    int exitStatus,
    Duration wallTime,
    Duration cpuTime,
    long residentBytes) {

  static ProcessReport of(JsonNode json) {
    return new ProcessReport(
        json.required("in_time").asBoolean(),
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
