package dev.crucible.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.metric.Losses;
import dev.crucible.harness.metric.MissingImport;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossSentencesTest {
  @Test
  void aModuleThatAPackageBringsIsInstalledByThatPackage() {
    assertThat(importsOf("mpmath")).endsWith("crucible env --with sympy");
    assertThat(importsOf("mpmath", "sympy", "scipy.stats")).endsWith("env --with scipy,sympy");
  }

  @Test
  void nothingIsSaidOfPackagesThatCannotBeInstalled() {
    assertThat(importsOf("tensorflow")).doesNotContain("--with");
  }

  private static String importsOf(String... names) {
    List<MissingImport> missing =
        List.of(names).stream().map(name -> new MissingImport(name, 0, 1)).toList();
    return LossSentences.of(new Losses(0, 0, missing, 0, 0), 10).get("imports");
  }
}
