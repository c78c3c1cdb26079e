package dev.crucible.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeathCauseTest {

  @Test
  void aSignalIsNamed() {
    assertThat(DeathCause.of(137, "", "")).isEqualTo(new DeathCause(false, "SIGKILL"));
    assertThat(DeathCause.of(139, "", "").sentence()).isEqualTo("SIGSEGV");
    assertThat(DeathCause.of(128 + 40, "", "").sentence()).isEqualTo("signal 40");
  }

  @Test
  void anExitValueComesWithTheLastLineThatWasPrinted() {
    assertThat(DeathCause.of(3, "", "").sentence()).isEqualTo("exit value 3");
    assertThat(
            DeathCause.of(1, "first\nUnrecoverable uncaught exception. The VM will exit.\n\n", "")
                .sentence())
        .isEqualTo("exit value 1 (Unrecoverable uncaught exception. The VM will exit.)");
  }

  @Test
  void aCrashIsToldByTheJvmsReport() {
    String report =
        """
        #
        # A fatal error has been detected by the Java Runtime Environment:
        #
        #  SIGSEGV (0xb) at pc=0x00007fd0e8c0aea8, pid=4242, tid=4267
        #
        # JRE version: OpenJDK Runtime Environment (25.0)
        # Problematic frame:
        # C  [libumath.so+0x2bea8]  DOUBLE_copyswap+0x8
        #
        """;
    var cause = new DeathCause(false, "SIGSEGV in [libumath.so+0x2bea8]  DOUBLE_copyswap+0x8");
    assertThat(DeathCause.of(134, "", report)).isEqualTo(cause);
    assertThat(DeathCause.of(134, report, "")).isEqualTo(cause);
  }

  @Test
  void wantOfMemoryIsToldFromOtherDeaths() {
    for (String sign :
        new String[] {
          "# There is insufficient memory for the Java Runtime Environment to continue.",
          "# Native memory allocation (mmap) failed to map 65536 bytes.",
          "java.lang.OutOfMemoryError: Java heap space"
        }) {
      assertThat(DeathCause.of(1, sign, "").forMemory()).isTrue();
      assertThat(DeathCause.of(1, "", sign).forMemory()).isTrue();
    }
    assertThat(DeathCause.of(1, "something else", "").forMemory()).isFalse();
  }

  @Test
  void aVeryLongLineIsCut() {
    assertThat(DeathCause.of(1, "x".repeat(5000), "").sentence()).hasSizeLessThan(300);
  }
}
