package dev.crucible.runtime.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Section;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoadedPackagesTest {

  @Test
  void needsAreWhatIsImportedBesidePythonAndNumpy() {
    ExecutionRequest request =
        ExecutionRequest.of(
            "r",
            Section.setup("setup", "import numpy as np\nimport scipy as sp\n"),
            Section.sample("s.py", "import math\nfrom sympy import symbols\nimport own\n"),
            Section.test("t", "assert f(sp.integrate)\n"));
    Set<String> imports = Imports.of(request.sections());
    assertThat(LoadedPackages.among(imports, NumpyLoading.EAGER))
        .containsExactlyInAnyOrder("scipy", "sympy");
    assertThat(LoadedPackages.among(imports, NumpyLoading.ON_DEMAND))
        .containsExactlyInAnyOrder("numpy", "scipy", "sympy");
  }

  @Test
  void whatIsMissingWeighsMoreThanWhatIsTooMuch() {
    var nothing = new LoadedPackages();
    var scipy = new LoadedPackages();
    scipy.load(Set.of("scipy"));
    var both = new LoadedPackages();
    both.load(Set.of("scipy", "sympy"));

    assertThat(nothing.affinityCost(Set.of())).isZero().isLessThan(scipy.affinityCost(Set.of()));
    assertThat(scipy.affinityCost(Set.of("scipy")))
        .isZero()
        .isLessThan(both.affinityCost(Set.of("scipy")));
    assertThat(both.affinityCost(Set.of("sympy")))
        .isLessThan(nothing.affinityCost(Set.of("sympy")));
    assertThat(both.affinityCost(Set.of("scipy", "sympy"))).isZero();
  }
}
