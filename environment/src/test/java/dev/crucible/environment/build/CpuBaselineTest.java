package dev.crucible.environment.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CpuBaselineTest {
  private static final String V3 =
      "processor\t: 0\nflags\t\t: fpu sse2 avx avx2 fma bmi1 bmi2 f16c movbe abm\nbugs\t\t: spectre\n";

  @Test
  void allOfItsFlagsMakeV3() {
    assertThat(CpuBaseline.fromCpuInfo(V3)).isEqualTo(CpuBaseline.X86_64_V3);
  }

  @Test
  void oneMissingFlagMakesItPlain() {
    assertThat(CpuBaseline.fromCpuInfo(V3.replace(" fma ", " "))).isEqualTo(CpuBaseline.PLAIN);
    assertThat(CpuBaseline.fromCpuInfo(V3.replace(" avx2 ", " avx2x ")))
        .isEqualTo(CpuBaseline.PLAIN);
  }

  @Test
  void unknownMachinesArePlain() {
    assertThat(CpuBaseline.fromCpuInfo("")).isEqualTo(CpuBaseline.PLAIN);
  }
}
