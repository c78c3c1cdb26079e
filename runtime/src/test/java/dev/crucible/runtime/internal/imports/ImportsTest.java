package dev.crucible.runtime.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportsTest {

  @Test
  void findsWhatTrustedCodeImports() {
    assertThat(
            of(
                Section.setup("setup", "import numpy as np\nfrom scipy.linalg import inv\n"),
                Section.test("test 1", "  from some.tool import x\nx(np.testing)\n")))
        .containsExactlyInAnyOrder("numpy", "scipy.linalg", "some.tool", "numpy.testing");
  }

  @Test
  void findsEachModuleOfALine() {
    assertThat(
            of(
                Section.sample(
                    "s",
                    "import copy, fractions as f, decimal  # and, string\nx = 1; import re\n")))
        .containsExactlyInAnyOrder("copy", "fractions", "decimal", "re");
    assertThat(of(Section.sample("s", "from collections import deque, string\n")))
        .containsExactly("collections");
  }

  @Test
  void loadsForASampleOnlyWhatIsOrdinary() {
    assertThat(of(Section.sample("s", "import math, os\nimport antigravity\nimport socket\n")))
        .containsExactly("math");
  }

  @Test
  void numpyIsNeededIfATextNamesItOrAValueIsOneOfItsOwn() {
    assertThat(needsNumpy(Section.sample("s", "import math\nnp = 1\n"))).isFalse();
    assertThat(needsNumpy(Section.sample("s", "__import__('numpy')"))).isTrue();
    assertThat(needsNumpy(Section.test("t", "import scipy"))).isTrue();
    assertThat(needsNumpy(Section.sample("s", "x()").after("import numpy.linalg\n"))).isTrue();
    Section test = Section.test("t", "assert f() == target");
    assertThat(needsNumpy(test.with("target", GuestValue.of(6)))).isFalse();
    assertThat(needsNumpy(test.with("target", GuestValue.NdArray.of(0.0, 1.0)))).isTrue();
    assertThat(
            needsNumpy(
                test.with(
                    "target", new GuestValue.ListValue(List.of(GuestValue.NdArray.of(0.0, 1.0))))))
        .isTrue();
  }

  private static boolean needsNumpy(Section... sections) {
    return Imports.needNumpy(of(sections));
  }

  @Test
  void relativeImportsAreNone() {
    assertThat(of(Section.test("t", "from . import x\n# import y\n"))).isEmpty();
  }

  @Test
  void findsModulesOfScipyThatItLoadsLate() {
    assertThat(of(Section.sample("s", "import scipy\nscipy.integrate.quad(f, 0, 1)\n")))
        .containsExactlyInAnyOrder("scipy", "scipy.integrate");
    assertThat(of(Section.sample("s", "import scipy as sp\nsp.sparse.linalg.eigsh(m)\n")))
        .containsExactlyInAnyOrder("scipy", "scipy.sparse", "scipy.sparse.linalg");
    assertThat(of(Section.sample("s", "from scipy import (\n  linalg as la,\n  optimize)\n")))
        .containsExactlyInAnyOrder("scipy", "scipy.linalg", "scipy.optimize");
    assertThat(of(Section.sample("s", "import scipy.sparse as s\ns.csgraph.dijkstra(g)\n")))
        .containsExactlyInAnyOrder("scipy.sparse", "scipy.sparse.csgraph");
    assertThat(of(Section.sample("s", "import scipy as sp\nself.sp.linalg.inv(m)\n")))
        .containsExactlyInAnyOrder("scipy", "scipy.linalg");
    assertThat(of(Section.sample("s", "import sympy as sp\nsp.integrate(x)  # not scipy\n")))
        .containsExactly("sympy");
  }

  @Test
  void absurdImportsTakeNoLongTime() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      names.append("import scipy as s%d\n".formatted(i));
    }
    assertThat(of(Section.sample("s", names.toString()))).containsExactly("scipy");
    String open = "from scipy import (".repeat(30_000);
    assertThat(of(Section.sample("s", open))).containsExactly("scipy");
  }

  private static Set<String> of(Section... sections) {
    return Imports.of(List.of(sections));
  }
}
