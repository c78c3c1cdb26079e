package dev.crucible.jmh.load;

import dev.crucible.harness.data.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service that runs as a process of its own, and names its address on stderr: {@code serving on
 * http://127.0.0.1:PORT}.
 */
final class ServiceProcess implements Service {
  private static final Pattern SERVING =
      Pattern.compile("serving on (http://127\\.0\\.0\\.1:\\d+)");

  /** A first start can build the program and the Python environment. */
  private static final Duration STARTING = Duration.ofMinutes(60);

  private static final Duration ENDING = Duration.ofSeconds(30);

  private final String name;
  private final Process process;
  private final Thread atExit;
  private final CompletableFuture<URI> url = new CompletableFuture<>();

  private ServiceProcess(String name, Process process) {
    this.name = name;
    this.process = process;
    atExit = new Thread(this::kill, "end of " + name);
  }

  /**
   * Starts a service and waits until it is ready.
   *
   * @param log the file for what the process writes to stderr
   * @throws DataException if the service does not start
   */
  static ServiceProcess start(String name, ProcessBuilder command, Path log)
      throws IOException, InterruptedException {
    command.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
    command.redirectOutput(Redirect.DISCARD).redirectError(Redirect.PIPE);
    var service = new ServiceProcess(name, command.start());
    Runtime.getRuntime().addShutdownHook(service.atExit);
    Thread.ofPlatform().daemon().name("log of " + name).start(() -> service.copyTo(log));
    try {
      service.url.get(STARTING.toSeconds(), TimeUnit.SECONDS);
      Readiness.await(service, STARTING);
      return service;
    } catch (ExecutionException | TimeoutException e) {
      service.close();
      throw new DataException(
          "The service %s does not start: %s says why.".formatted(name, log), e);
    } catch (InterruptedException | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private void copyTo(Path log) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
        var copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.println(line);
        Matcher serving = SERVING.matcher(line);
        if (serving.find()) {
          url.complete(URI.create(serving.group(1)));
        }
      }
    } catch (IOException e) {
      // The process was killed, and its stream closed with it.
    } finally {
      url.completeExceptionally(new IOException("The process closed its stderr."));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public URI url() {
    return url.resultNow();
  }

  @Override
  public Optional<ProcessTree> processes() {
    return Optional.of(new ProcessTree(process.toHandle()));
  }

  /** Ends the process, and kills it if it takes long. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The hook is running.
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
