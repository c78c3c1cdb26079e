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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which Python packages samples find. */
final class EnvironmentChoice {
  private static final Pattern IMPORT =
      Pattern.compile(
          "^[ \\t]*(?:from[ \\t]+(\\w+)|import[ \\t]+([\\w.,\\t ]+))", Pattern.MULTILINE);

  private static final Pattern NAME = Pattern.compile("(?:^|,)[ \\t]*(\\w+)");

  /** Modules by what {@code crucible env --with} is told to have them. */
  private static final Map<String, String> PACKAGES =
      Map.of("scipy", "scipy", "sympy", "sympy", "mpmath", "sympy");

  private final List<PackageSpec> with;

  /**
   * @param with what the user asks for; if nothing, what problems and samples import is looked for
   */
  EnvironmentChoice(List<PackageSpec> with) {
    this.with = with;
  }

  /**
   * The environment for problems, and samples of them; {@code err} hears of its making, and of what
   * it lacks.
   *
   * @param code of the samples
   * @throws EnvironmentException when packages that were asked for are not installed
   */
  PythonEnvironment environment(List<Problem> problems, Stream<String> code, PrintWriter err) {
    EnvironmentSpec standard = EnvironmentSpec.standard();
    if (!with.isEmpty()) {
      return PythonEnvironments.existing(standard.withPackages(with));
    }
    Set<String> needs =
        needs(Stream.concat(problems.stream().map(Problem::requiredDependencies), code));
    if (needs.isEmpty()) {
      return EnvProgress.environment(err);
    }
    Optional<PythonEnvironment> fitting = smallest(standard, needs);
    if (fitting.isEmpty()) {
      err.printf(
          "Some problems or samples import %s, which is not installed: what needs it is SKIPPED. To install it:"
              + " crucible env --with %s%n",
          String.join(" and ", needs), String.join(",", needs));
      err.flush();
    }
    return fitting.orElseGet(() -> EnvProgress.environment(err));
  }

  /** The packages, of those that Crucible is tested with, that source texts import from. */
  static Set<String> needs(Stream<String> sources) {
    Set<String> needs = new TreeSet<>();
    sources.forEach(source -> {
      if (PACKAGES.keySet().stream().anyMatch(source::contains)) {
        addImported(source, needs);
      }
    });
    return needs;
  }

  private static void addImported(String source, Set<String> needs) {
    Matcher statement = IMPORT.matcher(source);
    while (statement.find()) {
      String names = statement.group(1) == null ? statement.group(2) : statement.group(1);
      Matcher name = NAME.matcher(names);
      while (name.find()) {
        if (PACKAGES.containsKey(name.group(1))) {
          needs.add(PACKAGES.get(name.group(1)));
        }
      }
    }
  }

  /** The environment with the fewest packages that has all that are needed. */
  private static Optional<PythonEnvironment> smallest(EnvironmentSpec standard, Set<String> needs) {
    return KeptEnvironment.list(standard.cache()).stream()
        .flatMap(kept -> kept.environment().stream())
        .filter(environment -> needs.stream().allMatch(environment::has))
        .filter(environment -> isCurrent(standard, environment))
        .min(Comparator.comparingInt(environment -> environment.packageWheels().size()));
  }

  private static boolean isCurrent(EnvironmentSpec standard, PythonEnvironment environment) {
    EnvironmentSpec spec = standard.withPackages(environment.packages());
    return PythonEnvironments.find(spec)
        .filter(usable -> usable.key().equals(environment.key()))
        .isPresent();
  }
}
