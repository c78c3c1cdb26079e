package dev.crucible.harness.cli.command;

import dev.crucible.harness.audit.Packages;
import dev.crucible.harness.cli.console.HostInfo;
import dev.crucible.harness.cli.option.OfficialOptions;
import dev.crucible.harness.cli.option.RunOptions;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.runtime.ExecutionLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/** The metadata that a run's store keeps: its arguments, engine, packages, machine and limits. */
public final class RunMetadata {
  private static final String ARGUMENTS = "arguments";
  private static final String DIRECTORY = "folder";
  private static final String PACKAGES = "packages";
  private static final String VERSIONS = "versions";

  private static final JsonMapper JSON = JsonMapper.shared();

  private RunMetadata() {}

  /**
   * The judges of a run's samples.
   *
   * @param engine the engine, as text
   * @param packages the packages that samples can import
   * @param rules the rules by which samples are judged
   * @param ruleWords the rules as text; empty for Crucible's own
   */
  record Judges(String engine, Packages packages, ScoringRules rules, String ruleWords) {}

  static RunInfo of(
      Path out,
      RunOptions options,
      String samples,
      ScoringInput input,
      Judges judges,
      List<String> arguments) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("model", options.model(input.origin()));
    facts.put("setting", options.setting(input.origin()));
    facts.put("engine", judges.engine());
    facts.put(OfficialOptions.RULES, judges.ruleWords());
    facts.put(PACKAGES, judges.packages().toString());
    facts.put("java", HostInfo.jdk());
    facts.put("machine", HostInfo.cpu() + "; " + HostInfo.system());
    facts.put("limits", limits(judges.rules().limits()));
    facts.put("problems", input.problems().source());
    facts.put("samples", samples);
    facts.put("previous steps", input.source().previous().word());
    facts.put(DIRECTORY, System.getProperty("user.dir"));
    facts.put(VERSIONS, judges.rules().versions().text());
    facts.put(ARGUMENTS, JSON.writeValueAsString(arguments));
    facts.values().removeIf(String::isBlank);
    return new RunInfo(
        out.toAbsolutePath().normalize().getFileName().toString(), Instant.now(), facts);
  }

  private static String limits(ExecutionLimits limits) {
    return String.format(
        Locale.ROOT,
        "%s s wall clock%s, %s s processor, %d MiB heap, %d MiB native",
        limits.wallTime().toMillis() / 1e3,
        limits.testTime().map(time -> " (%s s a test)".formatted(time.toMillis() / 1e3)).orElse(""),
        limits.cpuTime().toMillis() / 1e3,
        limits.heapBytes() >> 20,
        limits.nativeBytes() >> 20);
  }

  /**
   * Returns the packages that samples could import, in their versions.
   *
   * @throws DataException if the run does not have them
   */
  static Packages packages(RunInfo run, Path directory) {
    return Packages.parse(kept(run, PACKAGES, directory));
  }

  /**
   * Returns the other versions that verdicts depended on.
   *
   * @throws DataException if the run does not have them
   */
  static Versions versions(RunInfo run, Path directory) {
    return new Versions(kept(run, VERSIONS, directory));
  }

  /**
   * Checks, before anything is executed, that a resumed run has the packages and versions with
   * which it was started. Otherwise the remaining samples would be judged by other versions than
   * the first ones.
   *
   * @throws DataException if the packages or versions differ
   */
  public static void requireSame(
      RunInfo run, Path directory, Packages packages, Versions versions) {
    if (run.fact(VERSIONS).equals(versions.text())) {
      return;
    }
    String before = run.fact(PACKAGES);
    throw new DataException(
        before.equals(packages.toString())
            ? "The run in %s was scored by another build of Crucible, or in a Python environment made otherwise, and such results do not mix: start a new run with --out."
                .formatted(directory)
            : "The run in %s was scored with %s and would continue with %s, and such results do not mix: start a new run with --out, or undo what has changed (numpy and with in the configuration file, or the environments)."
                .formatted(directory, before, packages));
  }

  private static String kept(RunInfo run, String fact, Path directory) {
    if (run.fact(fact).isEmpty()) {
      throw new DataException(
          "The run in %s does not say which %s it had, as an earlier version of Crucible made it: score it anew."
              .formatted(directory, fact));
    }
    return run.fact(fact);
  }

  /**
   * Returns the arguments with which the run was started.
   *
   * @throws DataException if the run was started in another directory
   */
  static List<String> argumentsToResume(RunInfo run, Path directory) {
    String here = System.getProperty("user.dir");
    if (!run.fact(DIRECTORY).equals(here)) {
      throw new DataException(
          "The run in %s was started in %s, and its files are named from there: work on it there."
              .formatted(directory, run.fact(DIRECTORY)));
    }
    return List.of(JSON.readValue(run.fact(ARGUMENTS), String[].class));
  }
}
