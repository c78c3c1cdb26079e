package dev.crucible.runtime.internal.worker.start;

import dev.crucible.runtime.JvmOptions;
import dev.crucible.runtime.SandboxConfig;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts a worker's JVM. */
public final class WorkerCommand {
  /** Environment variable with the path of the supervisor's socket. */
  public static final String SOCKET = "CRUCIBLE_WORKER_SOCKET";

  /** Environment variable with the token that the worker sends first. */
  public static final String TOKEN = "CRUCIBLE_WORKER_TOKEN";

  /** Environment variable with the process id of the supervisor. */
  public static final String PARENT = "CRUCIBLE_WORKER_PARENT";

  /** Main class of a worker; by name, since the class depends on this package. */
  static final String MAIN_CLASS = "dev.crucible.runtime.internal.worker.WorkerMain";

  /** JVM options of all workers; an {@link AotCache} fits these only. */
  static final List<String> JVM_OPTIONS =
      Stream.concat(
              JvmOptions.ofGuests().stream(),
              // A killed worker leaves no file behind, and a crash is reported to the supervisor
              // only.
              Stream.of("-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash"))
          .toList();

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "LANG", "C.UTF-8",
          // One thread for linear algebra, since samples compute with small matrices.
          "OPENBLAS_NUM_THREADS", "1",
          "OMP_NUM_THREADS", "1",
          "MALLOC_ARENA_MAX", "2");

  private WorkerCommand() {}

  /**
   * Returns the command of a process that connects to a supervisor.
   *
   * @param cacheOptions the options to start from an ahead-of-time cache; may be empty
   * @param directory the worker's private directory
   * @param socket the path of the supervisor's socket
   * @param token the token that the worker sends first
   */
  public static ProcessBuilder of(
      SandboxConfig config, List<String> cacheOptions, Path directory, Path socket, String token) {
    var builder = new ProcessBuilder(commandLine(config, directory, cacheOptions));
    builder.directory(directory.toFile()).redirectErrorStream(true);
    limitEnvironment(builder);
    Map<String, String> environment = builder.environment();
    environment.put(SOCKET, socket.toString());
    environment.put(TOKEN, token);
    environment.put(PARENT, Long.toString(ProcessHandle.current().pid()));
    return builder;
  }

  /** Removes all environment variables that a process would inherit, except the path. */
  static void limitEnvironment(ProcessBuilder builder) {
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    environment.clear();
    environment.putAll(ENVIRONMENT);
    environment.put("PATH", path);
  }

  private static List<String> commandLine(
      SandboxConfig config, Path directory, List<String> cacheOptions) {
    var line = new ArrayList<>(java());
    line.addAll(cacheOptions);
    line.add("-XX:ErrorFile=" + directory.resolve(PrivateDirectory.ERROR_FILE));
    if (config.contexts() > 1) {
      line.add("-Xmx%dg".formatted(config.contexts() + 1)); // 1 GiB each, and 1 GiB shared.
    }
    line.addAll(config.workerOptions());
    line.add("-cp");
    line.add(joined(WorkerClassPath.ofThisProcess()));
    line.add(MAIN_CLASS);
    return line;
  }

  /**
   * Returns the beginning of a command line: this process's own java, with the options of workers.
   */
  static List<String> java() {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(JVM_OPTIONS);
    return line;
  }

  /** Returns a class path as one text. */
  static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
