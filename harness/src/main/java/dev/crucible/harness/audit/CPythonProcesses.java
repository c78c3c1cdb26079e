package dev.crucible.harness.audit;

import dev.crucible.environment.support.Directories;
import dev.crucible.environment.support.Resources;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestModule;
import dev.crucible.runtime.OutputCapture;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.TestRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A sandbox that executes each request in a CPython process of its own. The operating system
 * enforces the limits of time, processor time, address space and file size; this class counts the
 * output.
 *
 * <p>A process gets no input, a private directory, a minimal environment, and a session of its own,
 * whose processes are all killed when the request ends. It is not isolated: a hostile sample can do
 * everything that the user can, and can forge its own verdict.
 *
 * <p>Thread-safe.
 */
public final class CPythonProcesses implements Sandbox {
  private static final String DRIVER = "driver.py";

  /** The modules of GraalPy's guests that {@code driver.py} loads too. */
  private static final List<String> OF_GUESTS = List.of("errors", "programs", "scripts", "values");

  /**
   * The offset that a JVM adds to the number of the signal that ended a process, to form its exit
   * value.
   */
  private static final int SIGNALLED = 128;

  /** The time, beyond a sample's own, after which a process counts as lost. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  /**
   * The time to wait for the rest of the output. A process that holds the pipe open for longer is
   * not one of ours.
   */
  private static final Duration LAST_OUTPUT = Duration.ofSeconds(5);

  private final CPython python;
  private final TestRules rules;
  private final SequencedMap<String, String> modules;
  private final Path directory;
  private final Thread cleaning = new Thread(this::clean);

  /**
   * Creates the sandbox and writes the driver to a temporary directory.
   *
   * @param python a CPython that has NumPy
   * @param modules source text of modules that code can import, by dotted name, in the order of
   *     installation: those of the sandbox whose verdicts are compared
   * @param rules the rules by which that sandbox runs tests
   * @throws UncheckedIOException if the temporary directory cannot be written
   */
  public CPythonProcesses(CPython python, SequencedMap<String, String> modules, TestRules rules) {
    this.python = python;
    this.rules = rules;
    this.modules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(modules));
    try {
      directory = Files.createTempDirectory("crucible-audit-").toRealPath();
      Runtime.getRuntime().addShutdownHook(cleaning); // Also after Ctrl-C.
      Files.writeString(directory.resolve(DRIVER), resource(DRIVER));
      for (String name : OF_GUESTS) {
        Files.writeString(directory.resolve(name + ".py"), GuestModule.source(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of a Python file in the resources of this package. */
  static String resource(String name) {
    return Resources.text(CPythonProcesses.class, name);
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    try (RequestDirectory files = RequestDirectory.create(directory, request, rules, modules)) {
      return run(request, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ExecutionResult run(ExecutionRequest request, RequestDirectory files)
      throws IOException, InterruptedException {
    ExecutionLimits limits = request.limits();
    Process process = builder(files).start();
    try {
      var stdout = new OutputCapture();
      var stderr = new OutputCapture();
      Thread[] readers = {
        reader(process, process.getInputStream(), stdout, limits),
        reader(process, process.getErrorStream(), stderr, limits)
      };
      boolean ended = process.waitFor(limits.wallTime().plus(GRACE));
      if (!ended) {
        throw new SandboxException(
            "The CPython process of %s does not end: run the audit again.".formatted(request.id()));
      }
      for (Thread reader : readers) {
        reader.join(LAST_OUTPUT);
      }
      var judge = new Judge(request, stdout.captured(), stderr.captured());
      Optional<ProcessReport> report = files.process();
      if (report.isPresent()) {
        return judge.result(report.get(), files.sections());
      }
      if (process.exitValue() > SIGNALLED) {
        return judge.crashed(process.exitValue() - SIGNALLED);
      }
      throw new SandboxException(
          "The CPython process of %s ended without a report (%s): run the audit again."
              .formatted(request.id(), lastLine(judge.stderr().text())));
    } finally {
      // The end of its stdin makes the driver kill every process that it has started.
      process.outputWriter().close();
      if (!process.waitFor(GRACE)) {
        process.destroyForcibly();
      }
    }
  }

  private static String lastLine(String text) {
    return text.lines().reduce((_, line) -> line).orElse("it said nothing");
  }

  /**
   * Starts a thread that reads the output to its end, and ends the process if the output exceeds
   * its limit.
   */
  private static Thread reader(
      Process process, InputStream output, OutputCapture to, ExecutionLimits limits) {
    to.reset(limits.keptOutputBytes(), limits.outputBytes(), () -> end(process));
    return Thread.ofVirtual()
        .start(() -> {
          try {
            output.transferTo(to);
          } catch (IOException e) {
            // The process has ended; the output that was read is complete.
          }
        });
  }

  private static void end(Process process) {
    try {
      process.outputWriter().close();
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }

  private ProcessBuilder builder(RequestDirectory files) {
    var builder =
        new ProcessBuilder(
            python.executable().toString(),
            "-I",
            "-B",
            directory.resolve(DRIVER).toString(),
            files.path().toString());
    builder.directory(files.scratch().toFile());
    Map<String, String> variables = builder.environment();
    variables.clear();
    variables.putAll(variables(files.scratch().toString()));
    return builder;
  }

  private static Map<String, String> variables(String scratch) {
    return Map.of(
        "PATH", "/usr/bin:/bin",
        "LANG", "C.UTF-8",
        "HOME", scratch,
        "TMPDIR", scratch,
        // One thread, as in Crucible's workers.
        "OPENBLAS_NUM_THREADS", "1",
        "OMP_NUM_THREADS", "1");
  }

  @Override
  public EngineInfo engine() {
    return new EngineInfo("CPython", python.version(), false);
  }

  @Override
  public SandboxStatus status() {
    return new SandboxStatus(0, 0, 0, 0, 0, 0, 0);
  }

  @Override
  public void close() {
    clean();
    try {
      Runtime.getRuntime().removeShutdownHook(cleaning);
    } catch (IllegalStateException e) {
      // The JVM is shutting down, and the hook runs already.
    }
  }

  private void clean() {
    try {
      Directories.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
