package dev.crucible.harness.target;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.InputFile;
import dev.crucible.harness.problem.StepId;
import dev.crucible.runtime.value.GuestValue;
import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A file of targets in the benchmark's HDF5 layout: {@code /{step}/test{n}/{variable}}.
 *
 * <p>Gives the values that the benchmark's own reader gives. A sub-step is read when it is asked
 * for, and again each time. Safe for use by several threads, which read one after another; the
 * values are immutable and outlive the file.
 */
public final class TargetFile implements Targets {

  private final String name;
  private final HdfFile hdf;
  private final GroupReader reader;

  private TargetFile(String name, HdfFile hdf) {
    this.name = name;
    this.hdf = hdf;
    this.reader = new GroupReader(name, new DatasetReader(name, hdf.getHdfBackingStorage()));
  }

  /**
   * Opens {@code file}.
   *
   * @throws DataException if it is not there or is no HDF5 file
   */
  public static TargetFile open(Path file) {
    InputFile.require(file, "an HDF5 file of targets");
    return opening(file.toString(), () -> new HdfFile(file));
  }

  /**
   * Opens the content of a file, for one that is kept as a resource.
   *
   * @param name what messages call it
   * @throws DataException if it is no HDF5 file
   */
  public static TargetFile of(String name, byte[] content) {
    return opening(name, () -> HdfFile.fromBytes(content));
  }

  private static TargetFile opening(String name, Supplier<HdfFile> opener) {
    try {
      return new TargetFile(name, opener.get());
    } catch (RuntimeException e) {
      throw new DataException(
          "%s is not an HDF5 file that can be read (%s); give the path of the benchmark's targets."
              .formatted(name, reason(e)),
          e);
    }
  }

  @Override
  public synchronized boolean has(StepId step) {
    return reading("/" + step, () -> hdf.getChildren().containsKey(step.toString()));
  }

  /**
   * {@inheritDoc} A target is the value of the test's one variable, or a tuple of its several.
   *
   * @throws DataException if the sub-step or one of the tests is missing, or a value has a layout
   *     or type that is not supported
   */
  @Override
  public List<GuestValue> targets(StepId step, int testCount) {
    return IntStream.rangeClosed(1, testCount)
        .mapToObj(test -> target(step, test, testCount))
        .toList();
  }

  @Override
  public synchronized void require(StepId step, int testCount) {
    var _ =
        reading(
            "/" + step,
            () -> {
              Members tests = tests(step);
              for (int test = 1; test <= testCount; test++) {
                requireTest(tests, "test" + test, testCount);
              }
              return tests;
            });
  }

  /** The target of test {@code test}, counted from 1, of {@code testCount}. */
  synchronized GuestValue target(StepId step, int test, int testCount) {
    return reading(
        "/%s/test%d".formatted(step, test),
        () -> {
          Members tests = tests(step);
          String member = "test" + test;
          requireTest(tests, member, testCount);
          return reader.target(tests.group(member));
        });
  }

  private <T> T reading(String path, Supplier<T> read) {
    try {
      return read.get();
    } catch (DataException e) {
      throw e;
    } catch (RuntimeException e) {
      // jHDF throws many kinds, not all its own, where a file is damaged.
      throw new DataException(
          "%s: %s cannot be read (%s); it is damaged or in a form of HDF5 too new, so write it anew"
                  .formatted(name, path, reason(e))
              + " with h5py's defaults.",
          e);
    }
  }

  private Members tests(StepId step) {
    var root = new Members(name, "", hdf);
    if (!root.has(step.toString())) {
      throw new DataException(
          "%s: /%s is missing; give targets that were made for these problems."
              .formatted(name, step));
    }
    return root.group(step.toString());
  }

  private void requireTest(Members tests, String member, int testCount) {
    if (!tests.has(member)) {
      throw new DataException(
          "%s: %s is missing, but the sub-step has tests 1 to %d; give targets that were made for"
                  .formatted(name, tests.pathOf(member), testCount)
              + " these problems.");
    }
  }

  /** What the innermost cause says; jHDF's outer ones say only which of its addresses failed. */
  private static String reason(Throwable error) {
    Throwable innermost = error;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
  }

  @Override
  public synchronized void close() {
    hdf.close();
  }
}
