package dev.crucible.jmh.load;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the services to measure.
 *
 * @param directory the directory for logs and for the stand-in
 * @param python the Python that the stand-in and its scripts run with
 * @param serveOptions the options of {@code crucible serve}
 */
record Services(Path directory, Path python, List<String> serveOptions) {
  private static final String LAUNCHER = "crucible";

  /** Starts a service, or finds the one that runs, and waits until it is ready. */
  Service open(ServiceChoice choice) throws IOException, InterruptedException {
    if (choice.url().isPresent()) {
      var running = new RunningService(choice.name(), choice.url().get());
      Readiness.await(running, Readiness.OF_RUNNING);
      return running;
    }
    return switch (choice.name()) {
      case ServiceChoice.CRUCIBLE -> ServiceProcess.start(choice.name(), crucible(), log(choice));
      case ServiceChoice.STAND_IN -> ServiceProcess.start(choice.name(), standIn(), log(choice));
      default ->
          throw new IllegalArgumentException("name must be one of those that can be started");
    };
  }

  private Path log(ServiceChoice choice) {
    return directory.resolve(choice.name() + ".log");
  }

  private ProcessBuilder crucible() {
    List<String> line = new ArrayList<>(List.of(launcher().toString(), "serve", "--port", "0"));
    line.addAll(serveOptions);
    return new ProcessBuilder(line);
  }

  /** Returns the launcher of the checkout or release that this program is part of. */
  private static Path launcher() {
    try {
      Path code =
          Path.of(Services.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path at = code; at != null; at = at.getParent()) {
        Path launcher = at.resolve(LAUNCHER);
        if (Files.isRegularFile(launcher) && Files.isExecutable(launcher)) {
          return launcher;
        }
      }
      throw new DataException(
          "There is no launcher 'crucible' above %s: start the service yourself and give --url."
              .formatted(code));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the stand-in's process. Of this process's environment variables it gets only the PATH,
   * after the Python's own directory, so that it behaves the same on every machine.
   */
  private ProcessBuilder standIn() throws IOException {
    Path file = directory.resolve("stand_in.py");
    Files.writeString(file, Resources.text(Services.class, "stand_in.py"));
    var builder = new ProcessBuilder(python.toString(), "-I", file.toString());
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", python.getParent() + ":" + path,
                "LANG", "C.UTF-8",
                // Bash reads the user's .bashrc if its stdin is a socket, as it is here.
                "HOME", directory.toString(),
                // As in Crucible's workers.
                "OPENBLAS_NUM_THREADS", "1",
                "OMP_NUM_THREADS", "1"));
    return builder;
  }
}
