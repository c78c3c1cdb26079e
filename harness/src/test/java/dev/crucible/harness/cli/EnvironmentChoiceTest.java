package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentChoiceTest {

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
  void takesProblemsAndSamplesTogether() {
    assertThat(EnvironmentChoice.needs(Stream.of("import scipy", "import sympy as sp\n")))
        .containsExactly("scipy", "sympy");
  }
}
