package dev.crucible.spark.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;

/**
 * The main class for {@code spark-submit}: the command line of Crucible, where {@code --on} is what
 * {@code spark-submit} was told.
 */
public final class Submit {
  private static final String PROGRAM = "dev.crucible.harness.cli.Crucible";
  private static final String ON = "--on";

  private Submit() {}

  /** Runs the program, and exits the JVM with its exit code. */
  public static void main(String[] args) throws Exception {
    ClassLoader loader = Library.loader();
    Thread.currentThread().setContextClassLoader(loader);
    loader
        .loadClass(PROGRAM)
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments(List.of(args)));
  }

  private static String[] arguments(List<String> given) {
    var all = new ArrayList<>(given);
    if (given.contains("score") && !given.contains(ON)) {
      all.add(ON);
      all.add(new SparkConf().get("spark.master"));
    }
    return all.toArray(String[]::new);
  }
}
