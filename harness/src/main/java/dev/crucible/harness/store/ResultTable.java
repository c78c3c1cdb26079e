package dev.crucible.harness.store;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The results of a run in columns, about 100 bytes each, with the places of their executions in the
 * journal. Rows are added, and never changed or removed. Thread-safe.
 */
final class ResultTable {
  /**
   * The place of a line in the journal.
   *
   * @param offset bytes from the journal's start
   * @param length bytes of the line, without its line break
   */
  record Place(long offset, int length) {
    /** The place of results that are in no journal. */
    static final Place NONE = new Place(-1, 0);
  }

  // One row for each execution.
  private final KeyTable keys = new KeyTable();
  private Outcome[] outcomes = new Outcome[0];
  private int[] tests = new int[0];
  private int[] testsPassed = new int[0];
  private int[] leadingTests = new int[0];
  private long[] wallNanos = new long[0];
  private long[] offsets = new long[0];
  private int[] lengths = new int[0];

  // One row for each sample.
  private final RowIndex byDraw = new RowIndex(this::drawHash);
  private int[] steps = new int[0];
  private int[] indices = new int[0];
  private int[] executions = new int[0];
  private final BitSet reused = new BitSet();
  private final BitSet cutOff = new BitSet();
  private int size;

  private final List<StepId> stepIds = new ArrayList<>();
  private final Map<StepId, Integer> stepNumbers = new HashMap<>();

  /** Returns the number of samples. */
  synchronized int size() {
    return size;
  }

  /** Returns true if there is a result of that sample. */
  synchronized boolean contains(Draw draw) {
    return find(draw).isPresent();
  }

  /** Returns the row of a sample, if there is one. */
  synchronized OptionalInt find(Draw draw) {
    Integer step = stepNumbers.get(draw.step());
    int row = step == null ? -1 : find(step, draw.index());
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private int find(int step, int index) {
    return byDraw.find(drawHash(step, index), row -> steps[row] == step && indices[row] == index);
  }

  /** Returns the number of the execution with a key, if there is one. */
  synchronized OptionalInt findExecution(String key) {
    int number = keys.find(key);
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Returns the place of an execution in the journal. */
  synchronized Place place(int execution) {
    return new Place(offsets[execution], lengths[execution]);
  }

  /**
   * Adds the result of a sample that has none yet.
   *
   * @param place the place of the sample's execution, used if the table does not have the execution
   *     yet
   */
  synchronized void add(ScoredSample sample, Place place) {
    int known = keys.find(sample.execution());
    int execution = known < 0 ? addExecution(sample, place) : known;
    if (size == steps.length) {
      int capacity = Columns.grown(size + 1);
      steps = Arrays.copyOf(steps, capacity);
      indices = Arrays.copyOf(indices, capacity);
      executions = Arrays.copyOf(executions, capacity);
    }
    steps[size] = stepNumber(sample.draw().step());
    indices[size] = sample.draw().index();
    executions[size] = execution;
    reused.set(size, sample.reused());
    cutOff.set(size, sample.cutOff());
    byDraw.add(size++);
  }

  private int addExecution(ScoredSample sample, Place place) {
    int number = keys.add(sample.execution());
    if (number == outcomes.length) {
      int capacity = Columns.grown(number + 1);
      outcomes = Arrays.copyOf(outcomes, capacity);
      tests = Arrays.copyOf(tests, capacity);
      testsPassed = Arrays.copyOf(testsPassed, capacity);
      leadingTests = Arrays.copyOf(leadingTests, capacity);
      wallNanos = Arrays.copyOf(wallNanos, capacity);
      offsets = Arrays.copyOf(offsets, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
    }
    outcomes[number] = sample.outcome();
    tests[number] = sample.tests();
    testsPassed[number] = sample.testsPassed();
    leadingTests[number] = sample.leadingTests();
    wallNanos[number] = sample.wallTime().toNanos();
    offsets[number] = place.offset();
    lengths[number] = place.length();
    return number;
  }

  private int stepNumber(StepId step) {
    return stepNumbers.computeIfAbsent(
        step,
        added -> {
          stepIds.add(added);
          return stepIds.size() - 1;
        });
  }

  /** Returns the result in a row. */
  synchronized ScoredSample get(int row) {
    return sample(
        new Draw(step(row), indices[row]), executions[row], reused.get(row), cutOff.get(row));
  }

  /** Returns the result of {@code draw} that reuses an execution of the table. */
  synchronized ScoredSample reusing(int execution, Draw draw, boolean isCutOff) {
    return sample(draw, execution, true, isCutOff);
  }

  private ScoredSample sample(Draw draw, int execution, boolean isReused, boolean isCutOff) {
    return new ScoredSample(
        draw,
        keys.get(execution),
        isReused,
        outcomes[execution],
        tests[execution],
        testsPassed[execution],
        leadingTests[execution],
        Duration.ofNanos(wallNanos[execution]),
        isCutOff);
  }

  synchronized StepId step(int row) {
    return stepIds.get(steps[row]);
  }

  /** Returns the number of a row's execution; samples of equal content share one. */
  synchronized int execution(int row) {
    return executions[row];
  }

  /** Returns the rows so far, ordered by draw. */
  synchronized int[] sortedRows() {
    List<StepId> inOrder = stepIds.stream().sorted().toList();
    int[] ranks = new int[inOrder.size()];
    IntStream.range(0, ranks.length).forEach(i -> ranks[stepNumbers.get(inOrder.get(i))] = i);
    // Each draw as one number, so that sorting allocates no objects.
    long[] draws = new long[size];
    for (int row = 0; row < size; row++) {
      long index = (indices[row] ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL;
      draws[row] = (long) ranks[steps[row]] << Integer.SIZE | index;
    }
    Arrays.sort(draws);
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      int step = stepNumbers.get(inOrder.get((int) (draws[i] >>> Integer.SIZE)));
      rows[i] = find(step, (int) draws[i] ^ Integer.MIN_VALUE);
    }
    return rows;
  }

  private int drawHash(int row) {
    return drawHash(steps[row], indices[row]);
  }

  private static int drawHash(int step, int index) {
    return 31 * 31 * step + index;
  }
}
