package dev.crucible.jmh.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crucible.harness.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

class PeerNameTest {

  @Test
  void areTheValuesOfTheParameters() throws NoSuchFieldException {
    List<String> values = new ArrayList<>(values(PeerBenchmark.class));
    values.addAll(values(FunctionsBenchmark.class));
    assertThat(values.stream().map(PeerName::of)).containsOnly(PeerName.values());
    assertThat(Arrays.stream(PeerName.values()).map(PeerName::parameter))
        .containsExactlyInAnyOrderElementsOf(Set.copyOf(values));
  }

  private static List<String> values(Class<?> benchmark) throws NoSuchFieldException {
    return List.of(benchmark.getField("peer").getAnnotation(Param.class).value());
  }

  @Test
  void saysWhichThereAre() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> PeerName.of("threads"))
        .withMessageContaining("\"threads\"")
        .withMessageContaining(
            "crucible, official, lean, process, humaneval-package, humaneval, forkserver");
  }
}
