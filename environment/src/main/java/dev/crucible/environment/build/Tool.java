package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A program to run: its command, directory, environment variables and time limit (default: 3
 * hours). The whole output goes to a log file, line by line, and optionally to a listener.
 * Immutable; the {@code with} methods return changed copies.
 */
record Tool(
    List<String> command,
    Path directory,
    Map<String, String> variables,
    Duration limit,
    Consumer<String> lines) {
  private static final Duration DEFAULT_LIMIT = Duration.ofHours(3);

  /** Variables that are set for the user's Python; the build's Python would load its modules. */
  private static final List<String> NOT_INHERITED =
      List.of("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP");

  static Tool of(List<String> command, Path directory) {
    return new Tool(List.copyOf(command), directory, Map.of(), DEFAULT_LIMIT, line -> {});
  }

  Tool with(Map<String, String> moreVariables) {
    Map<String, String> all = new LinkedHashMap<>(variables);
    all.putAll(moreVariables);
    return new Tool(command, directory, all, limit, lines);
  }

  Tool within(Duration newLimit) {
    return new Tool(command, directory, variables, newLimit, lines);
  }

  Tool listenedBy(Consumer<String> listener) {
    return new Tool(command, directory, variables, limit, listener);
  }

  /**
   * Runs the program until it exits, and returns its output lines.
   *
   * @throws EnvironmentException if the program fails; its message begins with {@code failure}
   */
  List<String> run(Path log, String failure) throws IOException, InterruptedException {
    Outcome outcome = run(log);
    if (!outcome.ok()) {
      throw new EnvironmentException(failure + outcome.hint() + ".", log, null);
    }
    return outcome.lines();
  }

  /**
   * Runs the program until it exits. At the time limit, or if this thread is interrupted, the
   * program and its children are killed.
   */
  Outcome run(Path log) throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().keySet().removeAll(NOT_INHERITED);
    builder.environment().putAll(variables);
    try (LogFile out = new LogFile(log)) {
      out.write("$ " + String.join(" ", command));
      return follow(builder.start(), out);
    }
  }

  private Outcome follow(Process process, LogFile out) throws InterruptedException {
    List<String> output = new ArrayList<>();
    Thread reader = Thread.ofVirtual().start(() -> readAll(process, output, out));
    try {
      boolean inTime = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!inTime) {
        killTree(process);
      }
      // A surviving grandchild may hold the pipe open; its output is not needed.
      reader.join(Duration.ofSeconds(5));
      synchronized (output) {
        return new Outcome(inTime ? process.exitValue() : -1, inTime, List.copyOf(output));
      }
    } finally {
      killTree(process);
    }
  }

  private void readAll(Process process, List<String> output, LogFile out) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (output) {
          output.add(line);
        }
        out.write(line);
        lines.accept(line);
      }
    } catch (IOException e) {
      out.write("(reading the output ended: " + e.getMessage() + ")");
    }
  }

  private static void killTree(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /**
   * The outcome of a run.
   *
   * @param exitCode the exit code; -1 after the time limit
   * @param inTime true if the program exited within the time limit
   * @param lines the output, standard error included
   */
  record Outcome(int exitCode, boolean inTime, List<String> lines) {
    /** NumPy names the cause of a failed import so, and raises other errors after it. */
    private static final Pattern NUMPYS_CAUSE = Pattern.compile("^Original error was:\\s*\\S");

    /** NumPy's guess at the cause of any failed import is no cause. */
    private static final Pattern ERROR_WITH_TEXT =
        Pattern.compile("ERROR|[Ee]rror:\\s*(?!Error importing numpy: you should not)\\S");

    private static final Pattern ERROR_ALONE = Pattern.compile("[Ee]rror:\\s*$");

    boolean ok() {
      return inTime && exitCode == 0;
    }

    /**
     * Returns the line of the output that best names the cause, in parentheses, to append to a
     * message.
     */
    String hint() {
      if (!inTime) {
        return " (it took too long)";
      }
      return last(NUMPYS_CAUSE)
          .or(() -> last(ERROR_WITH_TEXT))
          .or(this::errorWithTextBelow)
          .map(line -> " (" + line + ")")
          .orElse(" (exit code " + exitCode + ")");
    }

    private Optional<String> last(Pattern pattern) {
      return lines.reversed().stream()
          .filter(line -> pattern.matcher(line).find())
          .findFirst()
          .map(String::strip);
    }

    /**
     * Returns an error line together with its text, for exceptions whose text begins on the next
     * line.
     */
    private Optional<String> errorWithTextBelow() {
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (ERROR_ALONE.matcher(lines.get(i)).find()) {
          String below =
              lines.subList(i + 1, lines.size()).stream()
                  .filter(line -> !line.isBlank())
                  .findFirst()
                  .orElse("");
          return Optional.of((lines.get(i).strip() + " " + below.strip()).strip());
        }
      }
      return Optional.empty();
    }
  }

  /** Appends lines to the log. Tools that run at the same time share one log file. */
  private static final class LogFile implements AutoCloseable {
    private final PrintWriter writer;

    LogFile(Path log) throws IOException {
      Writer file =
          Files.newBufferedWriter(
              log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      writer = new PrintWriter(file, true);
    }

    synchronized void write(String line) {
      writer.println(line);
    }

    @Override
    public synchronized void close() {
      writer.close();
    }
  }
}
