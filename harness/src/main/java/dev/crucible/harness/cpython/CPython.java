package dev.crucible.harness.cpython;

import dev.crucible.environment.cache.CacheLocation;
import dev.crucible.environment.support.Directories;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CPython environment of Crucible's own: a virtual environment in Crucible's cache directory,
 * which is kept for later runs. Immutable.
 *
 * @param executable the path of its {@code bin/python}
 * @param version the version of CPython, for example {@code 3.12.4}
 * @param packages the versions of the installed packages, by name
 */
public record CPython(Path executable, String version, SequencedMap<String, String> packages) {
  /**
   * The file that is written last: a directory without it is incomplete. A venv cannot be created
   * in another place and moved.
   */
  private static final String MARKER = "crucible-cpython.json";

  private static final String REQUIREMENTS = "requirements.txt";
  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final int KEY_DIGITS = 12;

  public CPython {
    packages = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(packages));
  }

  /**
   * Returns a string for messages, such as {@code CPython 3.12.4 with NumPy 2.2.6, h5py 3.14.0,
   * ...}.
   */
  @Override
  public String toString() {
    return packages.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", ", "CPython " + version + " with ", ""));
  }

  /**
   * Returns the environment of a plan; creates it if it does not exist. Thread-safe: if several
   * threads and processes request an environment, one creates it and the others wait.
   *
   * @param notices receives a sentence if the environment has to be created, which takes one or two
   *     minutes
   * @throws CPythonUnavailableException if this machine has no suitable CPython, or the environment
   *     cannot be created
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static synchronized CPython ensure(CPythonPlan plan, Consumer<String> notices)
      throws InterruptedException {
    Path root = CacheLocation.ofThisProcess().resolve(plan.directory());
    try {
      BasePython base = BasePython.find(plan.range());
      Path directory = root.resolve(base.version() + "-" + digest(plan.requirements()));
      Optional<CPython> ready = ready(directory);
      if (ready.isPresent()) {
        return ready.get();
      }
      notices.accept("Making a CPython %s environment in %s".formatted(base.version(), directory));
      return makeAlone(directory, base, plan);
    } catch (IOException e) {
      throw new CPythonUnavailableException(
          "The CPython environment in %s cannot be made (%s: %s): look at the directory, or set CRUCIBLE_CACHE to another."
              .formatted(root, e.getClass().getSimpleName(), e.getMessage()),
          e);
    }
  }

  private static Optional<CPython> ready(Path directory) {
    Path marker = directory.resolve(MARKER);
    if (!Files.isRegularFile(marker)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readValue(marker, CPython.class))
          .filter(python -> Files.isExecutable(python.executable()));
    } catch (JacksonException e) {
      return Optional.empty(); // Broken, or of another version of Crucible: counts as none.
    }
  }

  private static CPython makeAlone(Path directory, BasePython base, CPythonPlan plan)
      throws IOException, InterruptedException {
    Files.createDirectories(directory.getParent());
    Path lockFile = directory.resolveSibling(directory.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      Optional<CPython> ready =
          ready(directory); // Perhaps created by the process that held the lock.
      return ready.isPresent() ? ready.get() : make(directory, base, plan);
    }
  }

  private static CPython make(Path directory, BasePython base, CPythonPlan plan)
      throws IOException, InterruptedException {
    Directories.delete(directory);
    run(directory, List.of(base.executable().toString(), "-I", "-m", "venv", directory.toString()));
    Path requirements = Files.writeString(directory.resolve(REQUIREMENTS), plan.requirements());
    Path executable = directory.resolve("bin/python");
    run(directory, pipInstall(executable, requirements));
    Command versions = run(directory, List.of(executable.toString(), "-I", "-c", plan.probe()));
    SequencedMap<String, String> packages =
        JsonMapper.shared()
            .readValue(versions.lastLine(), new TypeReference<LinkedHashMap<String, String>>() {});
    var made = new CPython(executable, base.version(), packages);
    JsonMapper.shared().writeValue(directory.resolve(MARKER), made);
    return made;
  }

  private static List<String> pipInstall(Path executable, Path requirements) {
    return Stream.of(
            executable,
            "-I",
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--no-input",
            "--progress-bar=off",
            "--only-binary=:all:",
            "-r",
            requirements)
        .map(Object::toString)
        .toList();
  }

  private static Command run(Path directory, List<String> line)
      throws IOException, InterruptedException {
    Command command = Command.run(directory.getParent(), LIMIT, line);
    if (!command.succeeded()) {
      throw new CPythonUnavailableException(
          "The CPython environment %s could not be made (%s): check the network and pip's settings, or name another CPython by CRUCIBLE_CPYTHON."
              .formatted(directory, command.lastLine()));
    }
    return command;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
