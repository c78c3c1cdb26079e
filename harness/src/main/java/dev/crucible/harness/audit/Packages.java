package dev.crucible.harness.audit;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.harness.cpython.CPythonPlan;
import dev.crucible.harness.cpython.PythonRange;
import dev.crucible.harness.data.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The packages of a run's Python environment with their exact versions, as pip writes them: {@code
 * numpy==2.2.6}. Immutable.
 *
 * @param requirements one requirement for each package; NumPy is the first in those of an
 *     environment
 */
public record Packages(List<String> requirements) {
  private static final String DIRECTORY = "audit-cpython";
  private static final Pattern REQUIREMENT =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][0-9A-Za-z.+!]*");
  private static final String SEPARATOR = ", ";

  /** The second number of the oldest Python 3 that NumPy 2 and the driver run on. */
  private static final int OLDEST = 10;

  /**
   * Checks and copies the requirements.
   *
   * @throws DataException if a requirement is not a package in an exact version
   */
  public Packages {
    requirements = List.copyOf(requirements);
    for (String requirement : requirements) {
      if (!REQUIREMENT.matcher(requirement).matches()) {
        throw new DataException(
            "A run's packages have '%s' among them, which is no package in an exact version, such as numpy==2.2.6: score it anew."
                .formatted(requirement));
      }
    }
  }

  /** Returns the packages of an environment, with their dependencies. */
  public static Packages of(PythonEnvironment environment) {
    List<String> all = new ArrayList<>(List.of("numpy==" + environment.numpyVersion()));
    environment.packageWheels().stream()
        .map(wheel -> wheel.packageName() + "==" + wheel.version())
        .sorted()
        .forEach(all::add);
    return new Packages(all);
  }

  /**
   * Parses the result of {@link #toString}.
   *
   * @throws DataException if a part is not a package in an exact version
   */
  public static Packages parse(String text) {
    return new Packages(List.of(text.split(SEPARATOR, -1)));
  }

  /** Returns the plan of a CPython environment with the same packages. */
  public CPythonPlan plan() {
    return new CPythonPlan(
        DIRECTORY,
        String.join("\n", requirements) + "\n",
        CPythonProcesses.resource("probe.py"),
        PythonRange.from(OLDEST));
  }

  /** Returns the requirements on one line, such as {@code numpy==2.2.6, scipy==1.17.1}. */
  @Override
  public String toString() {
    return String.join(SEPARATOR, requirements);
  }
}
