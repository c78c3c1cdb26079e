package dev.crucible.harness.cluster;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.WheelBundle;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SampleForm;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a machine of a cluster needs to score samples, apart from the samples. It travels
 * as files.
 *
 * @param problems the problems, with all their tests
 * @param chosen the sub-steps that are scored
 * @param targets the file of targets; empty if tests hold what they expect
 * @param rules the rules by which samples are judged, of {@link Convention#CRUCIBLE Crucible's own}
 *     convention
 * @param sandbox the sandbox of each machine
 */
public record ClusterSetup(
    ProblemSet problems,
    Set<StepId> chosen,
    Optional<Path> targets,
    ScoringRules rules,
    NodeSandbox sandbox) {
  public ClusterSetup {
    chosen = Set.copyOf(chosen);
  }

  private static final String SETUP = "setup.json";
  private static final String PROBLEMS = "problems.json";
  private static final String TARGETS = "targets.h5";
  private static final String ENVIRONMENT = "environment.zip";

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(SampleForm.class, Forms.class).build();

  /** How JSON tells the forms of samples apart. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SampleForm.Definitions.class, name = "definitions"),
    @JsonSubTypes.Type(value = SampleForm.Program.class, name = "program"),
    @JsonSubTypes.Type(value = SampleForm.Outline.class, name = "outline"),
    @JsonSubTypes.Type(value = SampleForm.Continuation.class, name = "continuation")
  })
  private interface Forms {}

  /** {@link ProblemSet} as JSON. */
  private record Problems(String source, List<Problem> problems, boolean hasTargets) {}

  /** {@link ExecutionLimits} as JSON; times in nanoseconds. */
  private record Limits(
      long wallTime,
      Optional<Long> testTime,
      long cpuTime,
      long heapBytes,
      long nativeBytes,
      long outputBytes,
      int keptOutputBytes,
      int recursionDepth,
      int threads,
      long scratchBytes) {

    static Limits of(ExecutionLimits limits) {
      return new Limits(
          limits.wallTime().toNanos(),
          limits.testTime().map(Duration::toNanos),
          limits.cpuTime().toNanos(),
          limits.heapBytes(),
          limits.nativeBytes(),
          limits.outputBytes(),
          limits.keptOutputBytes(),
          limits.recursionDepth(),
          limits.threads(),
          limits.scratchBytes());
    }

    ExecutionLimits toLimits() {
      ExecutionLimits.Builder limits =
          ExecutionLimits.newBuilder().wallTime(Duration.ofNanos(wallTime));
      testTime.map(Duration::ofNanos).ifPresent(limits::testTime);
      return limits
          .cpuTime(Duration.ofNanos(cpuTime))
          .heapBytes(heapBytes)
          .nativeBytes(nativeBytes)
          .outputBytes(outputBytes)
          .keptOutputBytes(keptOutputBytes)
          .recursionDepth(recursionDepth)
          .threads(threads)
          .scratchBytes(scratchBytes)
          .build();
    }
  }

  /** The rest, as JSON. */
  private record Rest(
      List<String> chosen,
      Limits limits,
      boolean allTests,
      boolean once,
      String versions,
      NodeSandbox sandbox) {}

  /**
   * Writes the files.
   *
   * @param directory an empty directory
   * @return the files, of which one may be the file of targets in its own place, in another
   *     directory
   */
  public List<SetupFile> write(Path directory) throws IOException {
    var set = new Problems(problems.source(), problems.problems(), problems.hasTargets());
    var rest =
        new Rest(
            chosen.stream().map(StepId::toString).toList(),
            Limits.of(rules.limits()),
            rules.allTests(),
            rules.once(),
            rules.versions().text(),
            sandbox);
    Path problemFile = Files.write(directory.resolve(PROBLEMS), JSON.writeValueAsBytes(set));
    Path restFile = Files.write(directory.resolve(SETUP), JSON.writeValueAsBytes(rest));
    var files =
        new ArrayList<>(
            List.of(new SetupFile(PROBLEMS, problemFile), new SetupFile(SETUP, restFile)));
    targets.ifPresent(file -> files.add(new SetupFile(TARGETS, file)));
    return files;
  }

  /**
   * Writes the wheels of the environment, which go with the other files.
   *
   * @throws EnvironmentException if they are no longer kept, or cannot be written
   */
  public SetupFile writeWheels(Path directory) {
    Path wheels = directory.resolve(ENVIRONMENT);
    WheelBundle.write(sandbox.environment(), wheels);
    return new SetupFile(ENVIRONMENT, wheels);
  }

  /**
   * A file of a setup.
   *
   * @param name its name, where it is read
   * @param path where it is now
   */
  public record SetupFile(String name, Path path) {}

  /** Reads the files that {@link #write} has written. */
  static ClusterSetup read(Path directory) throws IOException {
    Problems set = JSON.readValue(Files.readAllBytes(directory.resolve(PROBLEMS)), Problems.class);
    Rest rest = JSON.readValue(Files.readAllBytes(directory.resolve(SETUP)), Rest.class);
    Path targets = directory.resolve(TARGETS);
    return new ClusterSetup(
        new ProblemSet(set.source(), set.problems(), set.hasTargets()),
        rest.chosen().stream().map(StepId::ofText).collect(Collectors.toSet()),
        Optional.of(targets).filter(Files::exists),
        new ScoringRules(
            rest.limits().toLimits(), rest.allTests(), rest.once(), new Versions(rest.versions())),
        rest.sandbox());
  }

  /** Returns the packed wheels in a directory of {@link #write}. */
  static Path environment(Path directory) {
    return directory.resolve(ENVIRONMENT);
  }

  Targets openTargets() {
    return targets.<Targets>map(TargetFile::open).orElse(Targets.NONE);
  }
}
