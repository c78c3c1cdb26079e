package dev.crucible.runtime.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionRequest;
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
    assertThat(LoadedPackages.neededBy(request)).containsExactlyInAnyOrder("scipy", "sympy");
  }

  @Test
  void whatIsMissingWeighsMoreThanWhatIsTooMuch() {
    var nothing = new LoadedPackages();
    var scipy = new LoadedPackages();
    scipy.load(Set.of("scipy"));
    var both = new LoadedPackages();
    both.load(Set.of("scipy", "sympy"));

    assertThat(nothing.misfit(Set.of())).isZero().isLessThan(scipy.misfit(Set.of()));
    assertThat(scipy.misfit(Set.of("scipy"))).isZero().isLessThan(both.misfit(Set.of("scipy")));
    assertThat(both.misfit(Set.of("sympy"))).isLessThan(nothing.misfit(Set.of("sympy")));
    assertThat(both.misfit(Set.of("scipy", "sympy"))).isZero();
  }
}
