package dev.crucible.harness.store;

import dev.crucible.harness.problem.StepId;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.RandomAccess;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * An immutable list of results, ordered by {@link ScoredSample#draw()}. It takes about 100 bytes a
 * result; each access creates the result's object. Thread-safe.
 */
public final class SampleList extends AbstractList<ScoredSample> implements RandomAccess {
  private final ResultTable table;
  private final int[] rows;

  private SampleList(ResultTable table, int[] rows) {
    this.table = table;
    this.rows = rows;
  }

  /** Returns the results that {@code table} has now. */
  static SampleList of(ResultTable table) {
    return new SampleList(table, table.sortedRows());
  }

  /** Returns a list of results of different samples. */
  public static SampleList of(Collection<ScoredSample> samples) {
    var table = new ResultTable();
    samples.forEach(sample -> table.add(sample, ResultTable.Place.NONE));
    return of(table);
  }

  @Override
  public ScoredSample get(int index) {
    return table.get(rows[index]);
  }

  @Override
  public int size() {
    return rows.length;
  }

  /** Returns the results at the given positions, from 0, in their order. */
  public SampleList at(Collection<Integer> positions) {
    return new SampleList(table, positions.stream().mapToInt(i -> rows[i]).toArray());
  }

  /** Returns the results by sub-step, in the order of sub-steps. */
  public SequencedMap<StepId, List<ScoredSample>> bySubStep() {
    SequencedMap<StepId, List<ScoredSample>> bySubStep = new LinkedHashMap<>();
    int from = 0;
    for (int i = 1; i <= rows.length; i++) {
      StepId step = table.step(rows[from]);
      if (i == rows.length || !table.step(rows[i]).equals(step)) {
        bySubStep.put(step, subList(from, i));
        from = i;
      }
    }
    return bySubStep;
  }

  /** Returns one result for each different execution: the first that has it. */
  public SampleList firstOfEachExecution() {
    var seen = new BitSet();
    int[] first =
        IntStream.of(rows)
            .filter(row -> {
              int execution = table.execution(row);
              boolean isNew = !seen.get(execution);
              seen.set(execution);
              return isNew;
            })
            .toArray();
    return new SampleList(table, first);
  }
}
