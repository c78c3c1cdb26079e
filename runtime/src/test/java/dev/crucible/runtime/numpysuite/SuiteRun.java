package dev.crucible.runtime.numpysuite;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.value.GuestValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of test files in a worker's context, under the policy. A request runs tests until its time
 * is over or one of them ends it; the next request continues after that test.
 */
final class SuiteRun implements AutoCloseable {
  private static final String SIGN = "\u001e";
  private static final long SECONDS = 60;

  private final NumpyTests tests;
  private final ExecutionLimits limits =
      ExecutionLimits.DEFAULT.toBuilder()
          .wallTime(Duration.ofSeconds(3 * SECONDS))
          .cpuTime(Duration.ofSeconds(4 * SECONDS))
          .outputBytes(64 << 20)
          .keptOutputBytes(32 << 20)
          .build();
  private final Sandbox sandbox;

  SuiteRun(NumpyTests tests) throws IOException {
    this.tests = tests;
    sandbox =
        Sandbox.supervised(
            SandboxConfig.newBuilder(TestPython.executableForWorkers())
                .workers(1)
                .spareWorkers(0)
                .guestModule("pytest", resource("pytest.py"))
                .guestModule("numpy_suite", resource("numpy_suite.py"))
                .build());
  }

  static String resource(String name) throws IOException {
    try (InputStream in = SuiteRun.class.getResourceAsStream("/numpy-suite/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs a file, and returns the outcome of each of its tests. */
  List<TestOutcome> run(Path file) throws IOException, InterruptedException {
    var outcomes = new ArrayList<TestOutcome>();
    int next = 0;
    boolean more = true;
    while (more) {
      ExecutionResult result = sandbox.run(request(file, next));
      var output = new Output(file);
      result.stdout().text().lines().forEach(output::read);
      output.ended(result);
      outcomes.addAll(output.outcomes);
      next = output.next;
      more = next < output.count && !output.outcomes.isEmpty();
    }
    return outcomes;
  }

  private ExecutionRequest request(Path file, int first) throws IOException {
    String module = "numpy." + file.toString().replace('/', '.').replaceAll("\\.py$", "");
    Section begin =
        Section.setup("begin.py", "")
            .with("name", new GuestValue.Text(module))
            .with("path", new GuestValue.Text(file.toString()))
            .with("source", new GuestValue.Text(tests.text(file)))
            .with("helpers", helpers())
            .with("first", new GuestValue.Int(first))
            .with("seconds", new GuestValue.Int(SECONDS));
    return new ExecutionRequest(
        file.toString(), List.of(begin, Section.sample("run.py", resource("run.py"))), limits);
  }

  /** Returns the modules of NumPy that its tests import. */
  private GuestValue helpers() throws IOException {
    List<Map.Entry<GuestValue, GuestValue>> modules = new ArrayList<>();
    for (String name : List.of("_locales", "_natype")) {
      modules.add(
          Map.entry(
              new GuestValue.Text("numpy._core.tests." + name),
              new GuestValue.Text(tests.text(Path.of("_core", "tests", name + ".py")))));
    }
    return new GuestValue.DictValue(modules);
  }

  /** The output of {@code numpy_suite.py}. */
  private static final class Output {
    private final Path file;
    private final List<TestOutcome> outcomes = new ArrayList<>();
    private String test = "(import)";
    private int count;
    private int next;
    private boolean running = true;

    Output(Path file) {
      this.file = file;
    }

    void read(String line) {
      if (!line.startsWith(SIGN)) {
        return;
      }
      String[] fields = line.substring(1).split("\t", 3);
      int number = Integer.parseInt(fields[1]);
      switch (fields[0]) {
        case "COUNT" -> {
          count = number;
          running = false;
        }
        case "BEGIN" -> {
          test = fields[2];
          next = number + 1;
          running = true;
        }
        case "FILE" -> {
          String[] outcome = fields[2].split(" ", 2);
          add(TestOutcome.Kind.valueOf(outcome[0]), outcome[1]);
        }
        default -> add(TestOutcome.Kind.valueOf(fields[0]), fields[2]);
      }
    }

    private void add(TestOutcome.Kind kind, String reason) {
      outcomes.add(new TestOutcome(file.toString(), test, kind, reason));
      running = false;
    }

    /**
     * Adds the outcome of the test that was running when a request ended before all tests had run.
     */
    void ended(ExecutionResult result) {
      if (running) {
        boolean forbidden = result.outcome() == Outcome.FORBIDDEN;
        add(
            forbidden ? TestOutcome.Kind.SKIPPED : TestOutcome.Kind.FAILED,
            "%s%s: %s"
                .formatted(
                    forbidden ? "needs what is forbidden, " : "",
                    result.outcome(),
                    result.detail() + result.error().map(Object::toString).orElse("")));
      }
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
