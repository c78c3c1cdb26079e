package dev.crucible.serve.json;

import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.serve.admission.Execution;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of results. */
public final class Results {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private Results() {}

  /** Returns the JSON of an execution. */
  public static ObjectNode of(String id, Execution execution) {
    ExecutionResult result = execution.result();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id);
    json.put("outcome", result.outcome().name());
    json.put("detail", result.detail());
    json.set("error", result.error().map(Results::error).orElse(null));
    json.put("sections_run", result.sectionsRun());
    var failed = json.putArray("failed_sections");
    result.failedSections().forEach(failed::add);
    usage(json, result.usage());
    ObjectNode phases = json.putObject("phases");
    result
        .phases()
        .times()
        .forEach((phase, time) -> phases.put(phase.name().toLowerCase(Locale.ROOT), seconds(time)));
    output(json, result.stdout(), result.stderr());
    json.put("queued_seconds", seconds(execution.queued()));
    return json;
  }

  /**
   * Returns the JSON of a scored sample.
   *
   * @param groups the groups of the sub-step's tests, in order; none if they have one verdict
   */
  public static ObjectNode of(
      Optional<String> id,
      Draw draw,
      List<TestGroup> groups,
      ExecutionRecord scored,
      Duration queued) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.orElse(null));
    json.put("step", draw.step().toString());
    json.put("outcome", scored.outcome().name());
    json.put("detail", scored.detail());
    json.set("failure", scored.failure().map(Results::failure).orElse(null));
    json.put("tests", scored.tests());
    json.put("tests_passed", scored.testsPassed());
    var failed = json.putArray("failed_tests");
    scored.failedTests().forEach(failed::add);
    if (!groups.isEmpty()) {
      groups(json, groups, ScoredSample.of(draw, false, scored, false));
    }
    usage(json, scored.usage());
    output(json, scored.stdout(), scored.stderr());
    json.put("queued_seconds", seconds(queued));
    return json;
  }

  private static void groups(ObjectNode json, List<TestGroup> groups, ScoredSample sample) {
    var all = json.putArray("test_groups");
    groups.forEach(
        group -> all.addObject().put("name", group.name()).put("last_test", group.lastTest()));
    sample.groupsPassed(groups).forEach(json.putArray("groups_passed")::add);
  }

  private static ObjectNode error(GuestError error) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("section", error.section())
        .put("role", error.role().name().toLowerCase(Locale.ROOT))
        .put("type", error.type())
        .put("message", error.message())
        .put("traceback", error.traceback())
        .put("line", error.line())
        .put("missing_module", error.missingModule().orElse(null))
        .put("exit_status", error.exitStatus().orElse(null));
  }

  private static ObjectNode failure(ExecutionRecord.Failure failure) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("place", failure.place())
        .put("type", failure.type())
        .put("message", failure.message())
        .put("traceback", failure.traceback());
  }

  private static void usage(ObjectNode json, ResourceUsage usage) {
    json.putObject("usage")
        .put("wall_seconds", seconds(usage.wallTime()))
        .put("cpu_seconds", seconds(usage.cpuTime()))
        .put("heap_bytes", usage.heapBytes())
        .put("native_bytes", usage.nativeBytes());
  }

  private static void output(ObjectNode json, CapturedOutput stdout, CapturedOutput stderr) {
    json.set("stdout", output(stdout));
    json.set("stderr", output(stderr));
  }

  private static ObjectNode output(CapturedOutput output) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("text", output.text())
        .put("total_bytes", output.totalBytes())
        .put("truncated", output.truncated());
  }

  /** Returns a time in seconds. */
  public static double seconds(Duration time) {
    return time.toNanos() / NANOS;
  }
}
