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

/** How a worker's JVM is started. */
public final class WorkerCommand {
  /** Names in the worker's environment. */
  public static final String SOCKET = "CRUCIBLE_WORKER_SOCKET";

  public static final String TOKEN = "CRUCIBLE_WORKER_TOKEN";
  public static final String PARENT = "CRUCIBLE_WORKER_PARENT";

  /** The program of a worker; by name, since it depends on this package. */
  static final String MAIN_CLASS = "dev.crucible.runtime.internal.worker.WorkerMain";

  /** For all workers; the {@link AotCache} fits these only. */
  static final List<String> JVM_OPTIONS =
      Stream.concat(
              JvmOptions.ofGuests().stream(),
              // Nothing stays behind of a worker that is killed, and a crash tells us only.
              Stream.of("-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash"))
          .toList();

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "LANG", "C.UTF-8",
          // One thread for linear algebra: small matrices are what samples compute with.
          "OPENBLAS_NUM_THREADS", "1",
          "OMP_NUM_THREADS", "1",
          "MALLOC_ARENA_MAX", "2");

  private WorkerCommand() {}

  /**
   * Returns a process that is to connect to {@code socket} in its own private folder.
   *
   * @param cacheOptions what makes the JVM start from an ahead-of-time cache; may be empty
   */
  public static ProcessBuilder of(
      SandboxConfig config, List<String> cacheOptions, Path folder, Path socket, String token) {
    var builder = new ProcessBuilder(commandLine(config, folder, cacheOptions));
    builder.directory(folder.toFile()).redirectErrorStream(true);
    limitEnvironment(builder);
    Map<String, String> environment = builder.environment();
    environment.put(SOCKET, socket.toString());
    environment.put(TOKEN, token);
    environment.put(PARENT, Long.toString(ProcessHandle.current().pid()));
    return builder;
  }

  /** Lets a process inherit nothing but the path. */
  static void limitEnvironment(ProcessBuilder builder) {
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    environment.clear();
    environment.putAll(ENVIRONMENT);
    environment.put("PATH", path);
  }

  private static List<String> commandLine(
      SandboxConfig config, Path folder, List<String> cacheOptions) {
    var line = new ArrayList<>(java());
    line.addAll(cacheOptions);
    line.add("-XX:ErrorFile=" + folder.resolve(PrivateFolder.ERROR_FILE));
    if (config.contexts() > 1) {
      line.add("-Xmx%dg".formatted(config.contexts() + 1)); // As one has: 1 GiB, and 1 to share.
    }
    line.addAll(config.workerOptions());
    line.add("-cp");
    line.add(joined(WorkerClassPath.ofThisProcess()));
    line.add(MAIN_CLASS);
    return line;
  }

  /** This process's own java, with the options of workers. */
  static List<String> java() {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(JVM_OPTIONS);
    return line;
  }

  static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
