package dev.crucible.jmh.peer;

import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.runtime.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A long-lived Python process that scores one sample after the other. Not thread-safe. */
final class PythonServer implements AutoCloseable {
  /** The time for a reply in addition to the sample's limit, which the server itself enforces. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final String READY = "READY";

  /** Kills servers that do not reply, so that no caller waits for them forever. */
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("peer-watch").factory());

  private final String name;
  private final Process process;
  private final BufferedReader replies;
  private final Writer requests;
  private final Duration longest;

  private record Request(String step, String code, List<String> tests) {}

  private record Reply(String outcome) {}

  private PythonServer(String name, Process process, Duration longest) {
    this.name = name;
    this.process = process;
    this.replies = process.inputReader(StandardCharsets.UTF_8);
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.longest = longest;
  }

  /**
   * Starts the server in the file {@code name}, and waits until it is ready.
   *
   * @param modules the modules that the server loads before any sample
   */
  static PythonServer start(String name, List<String> modules, PythonWork work, Duration wallTime)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(name, "."));
    arguments.addAll(modules);
    Process process =
        work.process(arguments.toArray(String[]::new))
            .redirectInput(Redirect.PIPE)
            .redirectOutput(Redirect.PIPE)
            .redirectError(Redirect.INHERIT)
            .start();
    var server = new PythonServer(name, process, wallTime.plus(MARGIN));
    try {
      String reply = server.reply();
      if (!reply.equals(READY)) {
        throw new IOException("%s started with %s.".formatted(name, reply));
      }
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  Outcome score(AssembledStep step) throws IOException {
    var request = new Request(step.id().toString(), step.code(), step.tests());
    requests.write(JsonMapper.shared().writeValueAsString(request));
    requests.write('\n');
    requests.flush();
    return Outcome.valueOf(reply());
  }

  private String reply() throws IOException {
    Future<?> end =
        WATCH.schedule(
            () -> {
              process.destroyForcibly();
            },
            longest.toNanos(),
            TimeUnit.NANOSECONDS);
    String line = replies.readLine();
    end.cancel(false);
    if (line == null) {
      throw new IOException("%s ended; its messages are on stderr.".formatted(name));
    }
    return JsonMapper.shared().readValue(line, Reply.class).outcome();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
