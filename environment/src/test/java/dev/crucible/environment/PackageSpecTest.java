package dev.crucible.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageSpecTest {

  @Test
  void aTestedPackageNeedsNoVersion() {
    assertThat(PackageSpec.parse("SciPy").toString()).matches("scipy==1\\.\\d+\\.\\d+");
    assertThat(PackageSpec.tested())
        .extracting(PackageSpec::name)
        .containsExactly("scipy", "sympy");
  }

  @Test
  void namesAreNormalised() {
    assertThat(PackageSpec.parse("Typing_Extensions == 4.12.2"))
        .isEqualTo(new PackageSpec("typing-extensions", "4.12.2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          networkx         | say which version of networkx: networkx==VERSION (only scipy and sympy can do without)
          scipy==latest    | 'latest' is not an exact version of scipy, such as 1.2.3
          scipy==          | '' is not an exact version of scipy, such as 1.2.3
          scipy>=1.2       | 'scipy>=1.2' is not the name of a package
          ../x==1          | '../x' is not the name of a package
          numpy            | NumPy is always there: choose its version with --numpy VERSION
          numpy==2.2.6     | NumPy is always there: choose its version with --numpy VERSION
          """)
  void whatIsNoPackageIsSaid(String text, String message) {
    assertThatThrownBy(() -> PackageSpec.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void eachPackageIsThereOnce() {
    PackageSpec sympy = new PackageSpec("sympy", "1.14.0");
    PackageSpec scipy = new PackageSpec("scipy", "1.17.1");
    assertThat(PackageSpec.distinct(List.of(sympy, scipy, sympy))).containsExactly(scipy, sympy);
    assertThatThrownBy(
            () -> PackageSpec.distinct(List.of(scipy, new PackageSpec("scipy", "1.16.0"))))
        .hasMessage("two versions of scipy: 1.17.1 and 1.16.0");
  }
}
