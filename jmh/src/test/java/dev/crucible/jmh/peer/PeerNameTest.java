package dev.crucible.jmh.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crucible.harness.data.DataException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

class PeerNameTest {

  @Test
  void areTheValuesOfTheParameter() throws NoSuchFieldException {
    String[] values = PeerBenchmark.class.getField("peer").getAnnotation(Param.class).value();
    assertThat(Arrays.stream(PeerName.values()).map(PeerName::parameter)).containsExactly(values);
    assertThat(Arrays.stream(values).map(PeerName::of)).containsExactly(PeerName.values());
  }

  @Test
  void saysWhichThereAre() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> PeerName.of("threads"))
        .withMessageContaining("\"threads\"")
        .withMessageContaining("crucible, official, lean, humaneval, forkserver");
  }
}
