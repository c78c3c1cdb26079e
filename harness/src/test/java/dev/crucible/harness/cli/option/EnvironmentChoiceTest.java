package dev.crucible.harness.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.harness.audit.Packages;
import dev.crucible.harness.cli.command.RunMetadata;
import dev.crucible.harness.cli.command.StubEnvironments;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.runtime.NumpyLoading;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of the environment, among environments without Python. */
class EnvironmentChoiceTest {
  private static final String OLDER = EnvironmentSpec.DEFAULT_NUMPY_VERSION;
  private static final String NEWER = "2.4.4";
  private static final List<PackageSpec> SCIPY = List.of(PackageSpec.parse("scipy"));

  @TempDir private Path cache;
  private final StringWriter err = new StringWriter();
  private EnvironmentSpec standard;

  @BeforeEach
  void useAnEmptyCache() {
    standard = EnvironmentSpec.standard().withCache(cache);
  }

  @ParameterizedTest
  @ValueSource(strings = {OLDER, NEWER})
  void theNumpyThatIsAskedForIsTaken(String version) throws Exception {
    makeAll();
    PythonEnvironment plain = choose(standard.withNumpyVersion(version), "import numpy as np");
    assertThat(plain.numpyVersion()).isEqualTo(version);
    assertThat(plain.packages()).isEmpty();
    PythonEnvironment scipy = choose(standard.withNumpyVersion(version), "import scipy");
    assertThat(scipy.numpyVersion()).isEqualTo(version);
    assertThat(scipy.packages()).isEqualTo(SCIPY);
    PythonEnvironment named =
        choose(standard.withNumpyVersion(version).withPackages(SCIPY), "import numpy as np");
    assertThat(named.key()).isEqualTo(scipy.key());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void packagesOfAnotherNumpyAreNotTaken() throws Exception {
    StubEnvironments.make(standard.withPackages(SCIPY));
    StubEnvironments.make(standard.withNumpyVersion(NEWER));
    PythonEnvironment chosen = choose(standard.withNumpyVersion(NEWER), "import scipy");
    assertThat(chosen.numpyVersion()).isEqualTo(NEWER);
    assertThat(chosen.packages()).isEmpty();
    assertThat(err.toString()).contains("To install it: crucible env --numpy 2.4.4 --with scipy");
  }

  /** NumPy alone was taken, and everything with SciPy SKIPPED, as nothing has SymPy, too. */
  @Test
  void theEnvironmentWithMostOfThePackagesIsTaken() throws Exception {
    StubEnvironments.make(standard);
    StubEnvironments.make(standard.withPackages(SCIPY));
    PythonEnvironment chosen = choose(standard, "import scipy\nimport sympy");
    assertThat(chosen.packages()).isEqualTo(SCIPY);
    assertThat(err.toString())
        .isEqualTo(
            "Some problems or samples import sympy, which is not installed: what needs it is SKIPPED."
                + " To install it: crucible env --with scipy,sympy\n");
    List<PackageSpec> both = PackageSpec.parseAll(List.of("scipy", "sympy"));
    StubEnvironments.make(standard.withPackages(both));
    assertThat(choose(standard, "import scipy\nimport sympy").packages()).isEqualTo(both);
    assertThat(choose(standard, "import scipy").packages()).isEqualTo(SCIPY);
  }

  @Test
  void whatWasAskedForAndIsNotThereIsNamedWithItsCommand() throws Exception {
    StubEnvironments.make(standard.withPackages(SCIPY));
    EnvironmentSpec newer = standard.withNumpyVersion(NEWER).withPackages(SCIPY);
    assertThatThrownBy(() -> choose(newer, ""))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "There is no environment with NumPy 2.4.4, scipy==1.17.1 yet: make it with"
                + " 'crucible env --numpy 2.4.4 --with scipy==1.17.1'.");
  }

  /**
   * Results are cached by these versions, so that those of one NumPy are never reused with another.
   */
  @Test
  void versionsTellNumpysApart() throws Exception {
    makeAll();
    List<String> versions =
        List.of(
                standard,
                standard.withNumpyVersion(NEWER),
                standard.withPackages(SCIPY),
                standard.withNumpyVersion(NEWER).withPackages(SCIPY))
            .stream()
            .map(spec -> Versions.of(choose(spec, "")).text())
            .toList();
    assertThat(versions).doesNotHaveDuplicates();
  }

  @Test
  void aRunGoesOnOnlyWithTheVersionsThatItHad() throws Exception {
    makeAll();
    PythonEnvironment older = choose(standard, "");
    PythonEnvironment newer = choose(standard.withNumpyVersion(NEWER), "");
    RunInfo run = run(Packages.of(older), Versions.of(older));
    Path directory = Path.of("runs/a");
    RunMetadata.requireSame(run, directory, Packages.of(older), Versions.of(older));
    assertThatThrownBy(
            () -> RunMetadata.requireSame(run, directory, Packages.of(newer), Versions.of(newer)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(
            "The run in runs/a was scored with numpy==2.2.6 and would continue with numpy==2.4.4")
        .hasMessageContaining("--out");
    assertThatThrownBy(() ->
            RunMetadata.requireSame(run, directory, Packages.of(older), new Versions("other")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("The run in runs/a was scored by another build of Crucible");
  }

  private static RunInfo run(Packages packages, Versions versions) {
    return new RunInfo(
        "a",
        Instant.EPOCH,
        new LinkedHashMap<>(Map.of("packages", packages.toString(), "versions", versions.text())));
  }

  private void makeAll() throws Exception {
    for (String version : List.of(OLDER, NEWER)) {
      EnvironmentSpec spec = standard.withNumpyVersion(version);
      StubEnvironments.make(spec);
      StubEnvironments.make(spec.withPackages(SCIPY));
    }
  }

  private PythonEnvironment choose(EnvironmentSpec wanted, String imports) {
    var problem =
        new Problem("1", "", "", "", "", "", imports, List.of(), Optional.empty(), List.of());
    return new EnvironmentChoice(wanted)
        .environment(List.of(problem), Stream.empty(), new PrintWriter(err, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "import numpy as np|''",
        "import scipy|scipy",
        "from scipy.linalg import expm|scipy",
        "import numpy as np, scipy.linalg as la|scipy",
        "    from sympy import Symbol|sympy",
        "import mpmath|sympy",
        "import numpy, scipy, sympy|scipy sympy",
        "x = 'import scipy'|''",
        "import scipyx, notscipy|''",
        "# import scipy|''",
      })
  void isMadeByWhatIsImported(String source, String packages) {
    String expected = packages.equals("''") ? "" : packages;
    assertThat(EnvironmentChoice.needs(Stream.of("import numpy", "def f():\n" + source)))
        .containsExactlyElementsOf(
            Arrays.stream(expected.split(" ")).filter(name -> !name.isEmpty()).toList());
  }

  @Test
  void numpyIsLoadedOnDemandWhereNothingNamesIt() {
    assertThat(loading(false, "import math", "def f(): pass")).isEqualTo(NumpyLoading.ON_DEMAND);
    assertThat(loading(true, "import math", "def f(): pass")).isEqualTo(NumpyLoading.EAGER);
    assertThat(loading(false, "import numpy as np", "x")).isEqualTo(NumpyLoading.EAGER);
    assertThat(loading(false, "", "__import__('numpy')")).isEqualTo(NumpyLoading.EAGER);
    assertThat(loading(false, "", "import scipy")).isEqualTo(NumpyLoading.EAGER);
  }

  private static NumpyLoading loading(boolean hasTargets, String imports, String sample) {
    var problem =
        new Problem("1", "", "", "", "", "", imports, List.of(), Optional.empty(), List.of());
    return EnvironmentChoice.numpyLoading(
        new ProblemSet("file", List.of(problem), hasTargets), Stream.of(sample));
  }

  @Test
  void takesProblemsAndSamplesTogether() {
    assertThat(EnvironmentChoice.needs(Stream.of("import scipy", "import sympy as sp\n")))
        .containsExactly("scipy", "sympy");
  }
}
