package dev.crucible.jmh.micro;

import dev.crucible.environment.support.Resources;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Section;

/**
 * A statement that is run in a loop. The number of iterations makes the loop take at least 20 ms in
 * a warm, interpreted context, so that the cost of the request is less than a tenth.
 */
enum NumpyCall {
  SCALAR_INDEX("scalar index", "a[3]", "np.arange(8.0)", "None", Count.SCALAR_INDEX),
  SCALAR_SET("scalar set", "a[3] = 1.5", "np.arange(8.0)", "None", Count.SCALAR_SET),
  SMALL_ADD("a + b, 8 doubles", "a + b", "np.arange(8.0)", "np.ones(8)", Count.SMALL_ADD),
  SUM("np.sum, 8 doubles", "np.sum(a)", "np.arange(8.0)", "None", Count.SUM),
  ALLCLOSE(
      "np.allclose, 8 doubles", "np.allclose(a, b)", "np.ones(8)", "np.ones(8)", Count.ALLCLOSE),
  INVERSE("np.linalg.inv, 4x4", "np.linalg.inv(a)", "np.eye(4) + 0.1", "None", Count.INVERSE),
  BIG_SQRT("np.sqrt, a million", "np.sqrt(a)", "np.ones(1_000_000)", "None", Count.BIG_SQRT),
  MATMUL("a @ b, 500x500", "a @ b", "np.ones((500, 500))", "np.ones((500, 500))", Count.MATMUL),
  PURE_LOOP("loop iteration, pure Python", "b = b * 1.0000001 + a", "1.5", "0.5", Count.PURE_LOOP);

  /** The numbers of iterations, as constants because JMH's annotations accept nothing else. */
  static final class Count {
    static final int SCALAR_INDEX = 20_000;
    static final int SCALAR_SET = 50_000;
    static final int SMALL_ADD = 15_000;
    static final int SUM = 4_000;
    static final int ALLCLOSE = 300;
    static final int INVERSE = 800;
    static final int BIG_SQRT = 20;
    static final int MATMUL = 6;
    static final int PURE_LOOP = 500_000;

    private Count() {}
  }

  private final String title;
  private final String loop;
  private final String run;
  private final int count;

  NumpyCall(String title, String statement, String a, String b, int count) {
    this.title = title;
    this.count = count;
    loop =
        """
        import numpy as np


        def calls(a=%s, b=%s):
            for _ in range(%d):
                %s


        """
            .formatted(a, b, count, statement);
    run = "calls()\n";
  }

  /** Returns the name of the call in tables. */
  String title() {
    return title;
  }

  /** Returns a request that runs the loop once. */
  ExecutionRequest request() {
    return ExecutionRequest.of(title, Section.sample("sample.py", loop + run));
  }

  /**
   * Returns a program that prints the time of a call in microseconds: the best of several rounds,
   * by the guest's own clock. The text is the same for every Python.
   */
  String timingProgram() {
    return bestOf() + "\n\n" + loop + "print(best_of(calls, %d))\n".formatted(count);
  }

  private static String bestOf() {
    return Resources.text(NumpyCall.class, "best_of.py");
  }
}
