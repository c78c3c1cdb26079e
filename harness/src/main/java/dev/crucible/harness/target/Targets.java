package dev.crucible.harness.target;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.StepId;
import dev.crucible.runtime.value.GuestValue;
import java.util.List;

/** The values that tests compare results with. Thread-safe. */
public interface Targets extends AutoCloseable {
  /** The targets of problems whose tests hold their expected values themselves. */
  Targets NONE =
      new Targets() {
        @Override
        public boolean has(StepId step) {
          return false;
        }

        @Override
        public List<GuestValue> targets(StepId step, int testCount) {
          return List.of();
        }

        @Override
        public void require(StepId step, int testCount) {}

        @Override
        public void close() {}
      };

  /** Returns true if there are targets of a sub-step. */
  boolean has(StepId step);

  /**
   * Returns the targets of a sub-step's tests 1 to {@code testCount}, in order; an empty list if
   * the tests take none.
   *
   * @throws DataException if a target is missing or cannot be read
   */
  List<GuestValue> targets(StepId step, int testCount);

  /**
   * Checks that a sub-step has the targets of tests 1 to {@code testCount}, without reading them.
   *
   * @throws DataException if one is missing
   */
  void require(StepId step, int testCount);

  @Override
  void close();
}
