package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.jmh.bench.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallCostTest {

  @Test
  void readsUnitsAndPutsTheWorstFirst() {
    List<CallCost> costs =
        CallCost.of(
            List.of(
                Examples.call("big sqrt", 2500, 2450),
                Examples.curve(),
                Examples.call("scalar index", 0.08, 2.0)));
    assertThat(costs).extracting(CallCost::call).containsExactly("scalar index", "big sqrt");
    assertThat(costs.getFirst().seconds()).isCloseTo(2e-6, within(1e-15));
    assertThat(costs.getFirst().times()).isCloseTo(25, within(1e-9));
    assertThat(Wording.loss(costs.getFirst()))
        .isEqualTo("scalar index: 2.00 µs in Crucible, 80.0 ns in CPython, 25.0 times as long.");
  }

  @Test
  void losesOnlyWhereItIsSlower() {
    BenchReport report =
        Examples.report(
            Examples.call("big sqrt", 2500, 2450), Examples.call("scalar index", 0.08, 2.0));
    assertThat(report.losses())
        .hasSize(2)
        .anySatisfy(loss -> assertThat(loss).contains("7.50 times slower (6.76 to 8.32)"))
        .anySatisfy(loss -> assertThat(loss).startsWith("scalar index"));
  }
}
