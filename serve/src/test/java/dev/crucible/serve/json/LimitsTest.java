package dev.crucible.serve.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.runtime.ExecutionLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LimitsTest {

  @Test
  void aTestHasNoMoreTimeThanTheServiceGivesIt() {
    Limits limits = new Limits(ExecutionLimits.DEFAULT.withTestTime(Duration.ofSeconds(6)));
    assertThat(limits.of(json("{}")).testTime()).hasValue(Duration.ofSeconds(6));
    assertThat(limits.of(json("{\"test_seconds\": 4}")).testTime()).hasValue(Duration.ofSeconds(4));
    assertThatThrownBy(() -> limits.of(json("{\"test_seconds\": 7}")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("\"test_seconds\" is more than this service allows")
        .hasMessageContaining("make it 6.0 at most");
  }

  @Test
  void aTestMayHaveALimitWhereTheServiceHasNone() {
    Limits limits = new Limits(ExecutionLimits.DEFAULT);
    assertThat(limits.of(json("{}")).testTime()).isEmpty();
    assertThat(limits.of(json("{\"test_seconds\": 4}")).testTime()).hasValue(Duration.ofSeconds(4));
  }

  @Test
  void moreOutputIsKeptThanUsualIfARequestAsksForIt() {
    Limits limits = new Limits(ExecutionLimits.newBuilder().outputBytes(4L << 30).build());
    assertThat(limits.of(json("{\"kept_output_bytes\": 1000000}")).keptOutputBytes())
        .isEqualTo(1_000_000);
    assertThatThrownBy(() -> limits.of(json("{\"kept_output_bytes\": 2500000000}")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("kept_output_bytes");
  }

  private static JsonRecord json(String text) {
    return new JsonRecord("limits", (ObjectNode) JsonMapper.shared().readTree(text));
  }
}
