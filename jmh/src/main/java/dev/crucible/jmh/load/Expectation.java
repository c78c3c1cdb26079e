package dev.crucible.jmh.load;

/** The answer to a script that is known beforehand. */
public enum Expectation {
  /** The script ends with status 0. */
  SUCCESS {
    @Override
    boolean holdsFor(String status, int returnCode) {
      return status.equals(SUCCEEDED) && returnCode == 0;
    }
  },
  /** An exception ends the script, and so its Python with status 1. */
  EXCEPTION {
    @Override
    boolean holdsFor(String status, int returnCode) {
      return status.equals("Failed") && returnCode == 1;
    }
  },
  /** The script is hostile: it never succeeds. */
  NO_SUCCESS {
    @Override
    boolean holdsFor(String status, int returnCode) {
      return !status.equals(SUCCEEDED);
    }
  };

  private static final String SUCCEEDED = "Success";

  /**
   * Returns true if an answer is as expected.
   *
   * @param status the answer's {@code status}
   * @param returnCode the {@code return_code} of its {@code run_result}; -1 if there is none
   */
  abstract boolean holdsFor(String status, int returnCode);
}
