package dev.crucible.harness.cli;

import dev.crucible.harness.problem.Problem;
import dev.crucible.runtime.environment.EnvironmentException;
import dev.crucible.runtime.environment.EnvironmentSpec;
import dev.crucible.runtime.environment.KeptEnvironment;
import dev.crucible.runtime.environment.PackageSpec;
import dev.crucible.runtime.environment.PythonEnvironment;
import dev.crucible.runtime.environment.PythonEnvironments;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which Python packages samples find. */
final class EnvironmentChoice {
  private static final Pattern IMPORT =
      Pattern.compile("^[ \\t]*(?:import|from)[ \\t]+(\\w+)", Pattern.MULTILINE);

  private final EnvironmentSpec wanted;

  /**
   * @param wanted what the user asks for; if it has no packages beside NumPy, what problems import
   *     is looked for
   */
  EnvironmentChoice(EnvironmentSpec wanted) {
    this.wanted = wanted;
  }

  /**
   * The environment for problems; {@code err} hears of its making, and of what it lacks.
   *
   * @throws EnvironmentException when packages that were asked for are not installed
   */
  PythonEnvironment environment(List<Problem> problems, PrintWriter err) {
    if (!wanted.packages().isEmpty()) {
      return PythonEnvironments.existing(wanted);
    }
    Set<String> needs = needs(problems);
    if (needs.isEmpty()) {
      return EnvProgress.environment(wanted, err);
    }
    Optional<PythonEnvironment> fitting = smallest(needs);
    if (fitting.isEmpty()) {
      err.printf(
          "Some problems import %s, which is not installed: what needs it is SKIPPED. To install it:"
              + " %s --with %s%n",
          String.join(" and ", needs), wanted.command(), String.join(",", needs));
      err.flush();
    }
    return fitting.orElseGet(() -> EnvProgress.environment(wanted, err));
  }

  /** What problems import of the packages that Crucible is tested with. */
  private static Set<String> needs(List<Problem> problems) {
    Set<String> known =
        PackageSpec.tested().stream().map(PackageSpec::name).collect(Collectors.toSet());
    Set<String> needs = new LinkedHashSet<>();
    for (Problem problem : problems) {
      Matcher imported = IMPORT.matcher(problem.requiredDependencies());
      while (imported.find()) {
        if (known.contains(imported.group(1))) {
          needs.add(imported.group(1));
        }
      }
    }
    return needs;
  }

  /** The environment of that NumPy with the fewest packages that has all that are needed. */
  private Optional<PythonEnvironment> smallest(Set<String> needs) {
    return KeptEnvironment.list(wanted.cache()).stream()
        .flatMap(kept -> kept.environment().stream())
        .filter(environment -> needs.stream().allMatch(environment::has))
        .filter(this::isCurrent)
        .min(Comparator.comparingInt(environment -> environment.packageWheels().size()));
  }

  private boolean isCurrent(PythonEnvironment environment) {
    EnvironmentSpec spec = wanted.withPackages(environment.packages());
    return PythonEnvironments.find(spec)
        .filter(usable -> usable.key().equals(environment.key()))
        .isPresent();
  }
}
