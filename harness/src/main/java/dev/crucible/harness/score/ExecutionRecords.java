package dev.crucible.harness.score;

import dev.crucible.environment.PackageSpec;
import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.assemble.SourceMap;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results of the sandbox in terms of the sample: its tests, lines of its own code, and packages.
 */
final class ExecutionRecords {
  private ExecutionRecords() {}

  /** Returns the result of a sample without any code, which is not executed. */
  static ExecutionRecord withoutCode(PreparedSample sample) {
    return new ExecutionRecord(
        sample.key(),
        sample.code(),
        new ExecutionRecord.Verdict(Outcome.ERROR, "the answer holds no code", Optional.empty()),
        ExecutionRecord.TestCounts.noneRun(sample.step().tests().size()),
        ResourceUsage.NONE,
        CapturedOutput.NOTHING,
        CapturedOutput.NOTHING);
  }

  /**
   * Returns what is kept of an execution.
   *
   * @param result what the sandbox returned for the sample's request
   */
  static ExecutionRecord of(PreparedSample sample, ExecutionResult result) {
    Optional<String> lacking =
        result
            .error()
            .filter(_ -> result.outcome() == Outcome.SKIPPED)
            .flatMap(error -> error.missingModule().map(module -> needs(error.role(), module)));
    return new ExecutionRecord(
        sample.key(),
        sample.code(),
        new ExecutionRecord.Verdict(
            result.outcome(),
            lacking.orElse(result.detail()),
            result.error().map(error -> failure(error, sample.step()))),
        new ExecutionRecord.TestCounts(
            sample.step().tests().size(),
            failedTests(result),
            Math.max(0, result.sectionsRun() - CommonParts.BEFORE_TESTS)),
        result.usage(),
        result.stdout(),
        result.stderr());
  }

  private static List<Integer> failedTests(ExecutionResult result) {
    return result.failedSections().stream()
        .map(section -> section - CommonParts.BEFORE_TESTS + 1)
        .filter(test -> test > 0)
        .toList();
  }

  private static String needs(Section.Role role, String module) {
    String lacks =
        "needs %s (module %s), which this Python environment does not have"
            .formatted(PackageNames.of(module), module);
    return role == Section.Role.SETUP
        ? lacks
        : "the sample %s: install it with crucible env --with %s"
            .formatted(lacks, PackageNames.toInstall(module));
  }

  private static ExecutionRecord.Failure failure(GuestError error, AssembledStep step) {
    String place =
        error.role() == Section.Role.TEST
            ? error.section()
            : step.sources()
                .locate(error.line())
                .map(SourceMap.Location::toString)
                .orElse(error.section());
    return new ExecutionRecord.Failure(
        place,
        error.type(),
        error.message(),
        Tracebacks.inLinesOfTheSample(
            error.traceback(), CommonParts.codeName(step.id()), step.sources()));
  }

  /** The names of the packages that modules belong to. */
  private static final class PackageNames {
    private static final Map<String, String> NAMES =
        Map.of("scipy", "SciPy", "sympy", "SymPy", "matplotlib", "Matplotlib", "pandas", "pandas");

    private PackageNames() {}

    static String of(String module) {
      String top = top(module);
      return NAMES.getOrDefault(top, top);
    }

    /** Returns the name that {@code crucible env --with} expects for the module's package. */
    static String toInstall(String module) {
      String top = top(module);
      return PackageSpec.byModule().getOrDefault(top, top);
    }

    private static String top(String module) {
      int dot = module.indexOf('.');
      return dot < 0 ? module : module.substring(0, dot);
    }
  }
}
