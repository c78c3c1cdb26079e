package dev.crucible.serve.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.cli.Crucible;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code crucible serve} in a process of its own, on a free port, ready to execute. */
final class ServeProcess implements AutoCloseable {
  private static final Pattern ADDRESS =
      Pattern.compile("serving on (http://127\\.0\\.0\\.1:\\d+)");

  private static ServeProcess shared;

  private final Process process;
  private final String url;

  private ServeProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Returns the service of all test classes of this JVM, which ends with it. */
  static synchronized ServeProcess shared() throws IOException {
    if (shared == null) {
      shared = start("--contexts", "2");
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** Starts a service with the class path and the options of this JVM. */
  static ServeProcess start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.matches("(-da|-X|--).*") && !option.startsWith("-Xbootclasspath"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Crucible.class.getName()));
    command.addAll(List.of("serve", "--port", "0", "--in-process"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    List<String> said = new ArrayList<>();
    BufferedReader errors = process.errorReader();
    String url = "";
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      said.add(line);
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        url = address.group(1);
      }
      if (line.startsWith("ready:")) {
        break;
      }
    }
    assertThat(url).as("what the service said: %s", said).isNotEmpty();
    Thread.ofVirtual().start(() -> errors.lines().forEach(_ -> {}));
    return new ServeProcess(process, url);
  }

  /** Returns its address, such as {@code http://127.0.0.1:8080}. */
  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
