package dev.crucible.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.JvmOptions;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Fork;

class GuestBenchmarkTest {

  @Test
  void benchmarksRunWithTheOptionsOfWorkers() {
    Fork fork = GuestBenchmark.class.getAnnotation(Fork.class);
    assertThat(fork.jvmArgsAppend()).containsExactlyElementsOf(JvmOptions.ofGuests());
  }
}
