package dev.crucible.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;

/**
 * The main class for {@code spark-submit}: the command line of Crucible. The default of {@code
 * --on} is the master of {@code spark-submit}.
 */
public final class Submit {
  private static final String PROGRAM = "dev.crucible.harness.cli.Crucible";
  private static final String ON = "--on";

  /** A run is resumed with its own arguments, of which {@code --on} is one. */
  private static final String RESUME = "--resume";

  private Submit() {}

  /** Runs the program, and exits the JVM with its exit code. */
  public static void main(String[] args) throws Exception {
    ClassLoader loader = Library.loader();
    Thread.currentThread().setContextClassLoader(loader);
    loader
        .loadClass(PROGRAM)
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments(List.of(args), () -> new SparkConf().get("spark.master")));
  }

  /** Returns the arguments, with {@code --on} if a new run is to be scored and they lack it. */
  static String[] arguments(List<String> given, Supplier<String> master) {
    var all = new ArrayList<>(given);
    if (given.contains("score") && !names(given, ON) && !names(given, RESUME)) {
      all.add(ON);
      all.add(master.get());
    }
    return all.toArray(String[]::new);
  }

  private static boolean names(List<String> arguments, String option) {
    return arguments.stream()
        .anyMatch(argument -> argument.equals(option) || argument.startsWith(option + "="));
  }
}
