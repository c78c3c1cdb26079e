package dev.crucible.harness.score;

import dev.crucible.environment.support.WholeFile;
import dev.crucible.harness.concurrent.Tasks;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.GeneratedTests;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generates the {@linkplain GeneratedTests tests} that reference solutions decide, and keeps them
 * in a directory, one file a sub-step. Several processes can share the directory. Thread-safe.
 */
public final class TestGeneration {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final int MOST_BYTES = 16 << 20;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Path directory;
  private final Versions versions;
  private final ExecutionLimits limits;

  /**
   * Creates a generation of tests.
   *
   * @param directory the directory of the kept tests, which is created when the first are kept
   * @param versions the versions that run the reference solutions
   */
  public TestGeneration(Path directory, Versions versions) {
    this(
        directory,
        versions,
        withOutput(ExecutionLimits.newBuilder().wallTime(LONGEST).cpuTime(LONGEST)));
  }

  private TestGeneration(Path directory, Versions versions, ExecutionLimits limits) {
    this.directory = directory;
    this.versions = versions;
    this.limits = limits;
  }

  /** Sets limits of output within which all tests can be printed. */
  private static ExecutionLimits withOutput(ExecutionLimits.Builder limits) {
    return limits.outputBytes(4L * MOST_BYTES).keptOutputBytes(MOST_BYTES).build();
  }

  /**
   * Returns a generation in the same directory whose reference solutions have the given limits,
   * apart from those of output.
   */
  public TestGeneration within(ExecutionLimits most) {
    return new TestGeneration(directory, versions, withOutput(most.toBuilder()));
  }

  /** Returns the sub-steps among {@code steps} whose tests are neither given nor kept. */
  public List<SubStep> missing(ProblemSet problems, Set<StepId> steps) {
    return generated(problems, steps).stream().filter(step -> kept(step).isEmpty()).toList();
  }

  /**
   * Returns the problems with the tests of {@code steps}, of which none may be {@linkplain
   * #missing}.
   *
   * @throws DataException if tests are missing
   */
  public ProblemSet addTo(ProblemSet problems, Set<StepId> steps) {
    List<SubStep> generated = generated(problems, steps);
    if (generated.isEmpty()) {
      return problems;
    }
    Map<StepId, List<String>> tests = new ConcurrentHashMap<>();
    for (SubStep step : generated) {
      tests.put(
          step.id(),
          kept(step)
              .orElseThrow(() ->
                  new DataException(
                      ("The tests of %s that its reference solution decides are no longer in %s:"
                              + " score the run once more, with --resume.")
                          .formatted(step.id(), directory))));
    }
    return problems.map(problem ->
        problem.withSubSteps(
            problem.subSteps().stream()
                .map(step ->
                    Optional.ofNullable(tests.get(step.id())).map(step::withTests).orElse(step))
                .toList()));
  }

  /**
   * Runs the reference solutions of sub-steps, and keeps the tests.
   *
   * @param parallel the number of reference solutions to run at the same time
   * @throws DataException if a reference solution fails, or the tests cannot be kept
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void generate(List<SubStep> steps, Sandbox sandbox, int parallel)
      throws InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            parallel, Thread.ofPlatform().daemon().name("crucible-tests-", 1).factory());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (SubStep step : steps) {
        running.add(
            threads.submit(() -> {
              keep(step, generate(step, sandbox));
              return null;
            }));
      }
      for (Future<?> one : running) {
        var _ = Tasks.result(one);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<SubStep> generated(ProblemSet problems, Set<StepId> steps) {
    return problems.problems().stream()
        .map(Problem::subSteps)
        .flatMap(List::stream)
        .filter(step -> steps.contains(step.id()) && step.generatedTests().isPresent())
        .toList();
  }

  private List<String> generate(SubStep step, Sandbox sandbox) throws InterruptedException {
    GeneratedTests generated = step.generatedTests().orElseThrow();
    ExecutionResult result =
        sandbox.run(
            new ExecutionRequest(
                step.id().toString(),
                List.of(
                    Section.setup(step.id() + ".py", generated.reference()),
                    Section.test("generator.py", generated.generator())),
                limits));
    if (result.outcome() != Outcome.PASSED) {
      throw new DataException(
          "The reference solution of %s does not give the outputs that its tests need (%s: %s): mend the problem's line, or choose others with --problem."
              .formatted(step.id(), result.outcome(), result.detail()));
    }
    return decoded(step, result.stdout());
  }

  private static List<String> decoded(SubStep step, CapturedOutput output) {
    if (!output.truncated()) {
      try (var text =
          new InflaterInputStream(
              new ByteArrayInputStream(Base64.getMimeDecoder().decode(output.text())))) {
        return JSON.readValue(text, new TypeReference<List<String>>() {});
      } catch (IOException | IllegalArgumentException | JacksonException e) {
        // The reference solution has printed something, too.
      }
    }
    throw new DataException(
        "The reference solution of %s prints text of its own, or its outputs are larger than %d bytes: mend the problem's line, or choose others with --problem."
            .formatted(step.id(), MOST_BYTES));
  }

  private Optional<List<String>> kept(SubStep step) {
    try {
      return Optional.of(
          JSON.readValue(Files.readAllBytes(file(step)), new TypeReference<List<String>>() {}));
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // Generated anew.
    }
  }

  private void keep(SubStep step, List<String> tests) {
    Path file = file(step);
    try {
      WholeFile.write(file, JSON.writeValueAsBytes(tests));
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s); check the disk and the directory's rights."
              .formatted(file, e),
          e);
    }
  }

  private Path file(SubStep step) {
    GeneratedTests generated = step.generatedTests().orElseThrow();
    String name =
        new ContentDigest()
            .add(versions.text())
            .add(generated.reference())
            .add(generated.generator())
            .hex();
    return directory.resolve(name + ".json");
  }
}
