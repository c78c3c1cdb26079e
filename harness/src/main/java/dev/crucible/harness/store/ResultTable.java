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
 * The results of a run in columns, about 100 bytes each, and where in the journal their executions
 * stand. Rows are only ever added. Thread-safe.
 */
final class ResultTable {
  /** Where a line stands in the journal, in bytes from its start; without its line break. */
  record Place(long offset, int length) {
    /** Of results that are in no journal. */
    static final Place NONE = new Place(-1, 0);
  }

  // A row an execution.
  private final KeyTable keys = new KeyTable();
  private Outcome[] outcomes = new Outcome[0];
  private int[] tests = new int[0];
  private int[] testsPassed = new int[0];
  private long[] wallNanos = new long[0];
  private long[] offsets = new long[0];
  private int[] lengths = new int[0];

  // A row a sample.
  private final RowIndex byDraw = new RowIndex(this::drawHash);
  private int[] steps = new int[0];
  private int[] indices = new int[0];
  private int[] executions = new int[0];
  private final BitSet reused = new BitSet();
  private final BitSet cutOff = new BitSet();
  private int size;

  private final List<StepId> stepIds = new ArrayList<>();
  private final Map<StepId, Integer> stepNumbers = new HashMap<>();

  /** How many samples there are. */
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

  /** Returns the number of an execution, if there is one of that key. */
  synchronized OptionalInt findExecution(String key) {
    int number = keys.find(key);
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Returns where the execution of that number stands. */
  synchronized Place place(int execution) {
    return new Place(offsets[execution], lengths[execution]);
  }

  /**
   * Adds the result of a sample that has none yet.
   *
   * @param place where its execution stands, if there is none of that key yet
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
      wallNanos = Arrays.copyOf(wallNanos, capacity);
      offsets = Arrays.copyOf(offsets, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
    }
    outcomes[number] = sample.outcome();
    tests[number] = sample.tests();
    testsPassed[number] = sample.testsPassed();
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

  /** Returns the result that {@code draw} has by an execution that is there. */
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
        Duration.ofNanos(wallNanos[execution]),
        isCutOff);
  }

  /** Returns the sub-step of a row. */
  synchronized StepId step(int row) {
    return stepIds.get(steps[row]);
  }

  /** Returns the number of a row's execution; rows of equal content share one. */
  synchronized int execution(int row) {
    return executions[row];
  }

  /** Returns the rows so far, ordered by draw. */
  synchronized int[] sortedRows() {
    List<StepId> inOrder = stepIds.stream().sorted().toList();
    int[] ranks = new int[inOrder.size()];
    IntStream.range(0, ranks.length).forEach(i -> ranks[stepNumbers.get(inOrder.get(i))] = i);
    // A draw as one number, so that sorting makes no objects.
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
