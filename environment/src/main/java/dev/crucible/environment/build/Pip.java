package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.cache.CacheLayout;
import dev.crucible.environment.support.Directories;
import dev.crucible.environment.wheel.WheelFiles;
import dev.crucible.environment.wheel.WheelTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Downloads files with pip, run by a CPython that has pip, or else by GraalPy. Downloaded files are
 * kept in the downloads directory, complete or not at all, so that nothing is downloaded twice.
 */
final class Pip {
  /**
   * The limit for a search. Each connection may take 5 seconds; the rest is for a pip that runs on
   * GraalPy on a busy machine.
   */
  private static final Duration SEARCH_LIMIT = Duration.ofMinutes(4);

  private static final Pattern VENDOR_INDEX =
      Pattern.compile("^GRAALPY_WHEELS_URL = \"([^\"]+)\"", Pattern.MULTILINE);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "PIP_DISABLE_PIP_VERSION_CHECK",
          "1",
          "PIP_NO_INPUT",
          "1",
          "PIP_GRAALPY_PATCHES_URL",
          "disabled");

  private final BuildPython python;
  private final GraalPyJars jars;
  private final CacheLayout cache;
  private final Path log;

  Pip(BuildPython python, GraalPyJars jars, CacheLayout cache, Path log) {
    this.python = python;
    this.jars = jars;
    this.cache = cache;
    this.log = log;
  }

  /**
   * Returns a directory with the wheels of these exact requirements, without their dependencies.
   */
  Path wheels(String... requirements) throws IOException, InterruptedException {
    String name = String.join("+", requirements).replace("==", "-");
    Path kept = cache.downloads().resolve(python.name()).resolve(name);
    List<String> arguments = new ArrayList<>(List.of("--no-deps", "--only-binary=:all:"));
    arguments.addAll(List.of(requirements));
    return kept(kept, Map.of(), "The build tools", arguments);
  }

  /**
   * Returns the source distribution of a package that is built with meson.
   *
   * @param title the package's name in messages, such as SciPy
   */
  Path source(String title, String version) throws IOException, InterruptedException {
    String name = title.toLowerCase(Locale.ROOT);
    Path kept = cache.downloads().resolve("%s-%s-source".formatted(name, version));
    Path backend = cache.downloads().resolve("backend");
    Template.write("source_only_backend.py", Map.of(), backend.resolve("mesonpy.py"));
    Path directory =
        kept(
            kept,
            Map.of("PYTHONPATH", backend.toString()),
            title + " " + version,
            List.of(
                "--no-deps",
                "--no-build-isolation",
                "--no-binary=:all:",
                "%s==%s".formatted(name, version)));
    return WheelFiles.find(directory, name + "-", ".tar.gz").getFirst();
  }

  /**
   * Returns the ready-made wheel of a package for this GraalPy from the indexes; empty if there is
   * none, or if the search fails.
   *
   * @param target the directory to download to; existing content is deleted
   */
  Optional<Path> ready(String name, String version, Path target)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("--no-deps", "--no-cache-dir"));
    arguments.addAll(forGraalPy());
    arguments.add("%s==%s".formatted(name, version));
    Tool.Outcome outcome =
        download(Directories.empty(target), Map.of(), arguments).within(SEARCH_LIMIT).run(log);
    return outcome.ok()
        ? WheelFiles.find(target, name + "-", ".whl").stream().findFirst()
        : Optional.empty();
  }

  /**
   * Downloads wheels for this GraalPy of packages and their dependencies, and returns them without
   * NumPy's.
   *
   * @param kept directories with wheels that were built
   * @param target the directory to download to; existing content is deleted
   * @throws EnvironmentException if pip cannot find or download all wheels
   */
  List<Path> packages(List<PackageSpec> packages, String numpyVersion, List<Path> kept, Path target)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(forGraalPy());
    kept.forEach(directory -> arguments.addAll(List.of("--find-links", directory.toString())));
    arguments.add("numpy==" + numpyVersion);
    packages.forEach(one -> arguments.add(one.toString()));
    Tool.Outcome outcome = download(Directories.empty(target), Map.of(), arguments).run(log);
    if (!outcome.ok()) {
      throw new EnvironmentException(
          ("There are no wheels for GraalPy of %s, or of what they need%s: check names, versions and the network,"
                  + " or give a directory of ready wheels with --wheels.")
              .formatted(
                  packages.stream().map(PackageSpec::toString).collect(Collectors.joining(", ")),
                  outcome.hint()),
          log,
          null);
    }
    return WheelFiles.find(target, "", ".whl").stream()
        .filter(file -> !file.getFileName().toString().startsWith("numpy-"))
        .toList();
  }

  /**
   * Returns the options that make pip choose ready-made wheels for GraalPy, and search the index of
   * GraalPy's vendor.
   */
  private List<String> forGraalPy() throws IOException {
    // With these limits, an unreachable index costs seconds.
    List<String> arguments =
        new ArrayList<>(List.of("--only-binary=:all:", "--retries=1", "--timeout=5"));
    if (!python.isGraalPy()) {
      arguments.addAll(graalPyTags());
      if (!System.getenv().containsKey("PIP_INDEX_URL")) {
        vendorIndex().ifPresent(index -> arguments.addAll(List.of("--extra-index-url", index)));
      }
    }
    return arguments;
  }

  /** Returns the options that make the pip of a CPython choose wheels for GraalPy. */
  private List<String> graalPyTags() {
    WheelTag tag = jars.wheelTag();
    List<String> options =
        new ArrayList<>(
            List.of(
                "--implementation=graalpy",
                "--python-version=" + tag.pythonVersion(),
                "--abi=" + tag.abi()));
    tag.platforms().forEach(platform -> options.add("--platform=" + platform));
    return options;
  }

  /**
   * Returns the index of GraalPy's vendor, which is a constant in the source of GraalPy's own pip.
   */
  private Optional<String> vendorIndex() throws IOException {
    Matcher match = VENDOR_INDEX.matcher(jars.read("libgraalpy/pip_audit_hook.py"));
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private Path kept(
      Path directory, Map<String, String> variables, String what, List<String> arguments)
      throws IOException, InterruptedException {
    if (Files.isDirectory(directory)) {
      return directory;
    }
    Path half =
        Directories.empty(
            directory.resolveSibling(
                directory.getFileName() + ".part-" + ProcessHandle.current().pid()));
    Tool.Outcome outcome = download(half, variables, arguments).run(log);
    if (!outcome.ok()) {
      throw new EnvironmentException(
          "%s could not be downloaded with pip%s: check the network and pip's settings, or give ready wheels with --wheels."
              .formatted(what, outcome.hint()),
          log,
          null);
    }
    return Directories.replace(half, directory);
  }

  private Tool download(Path target, Map<String, String> variables, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(pip());
    command.addAll(List.of("download", "--progress-bar=off", "--dest", target.toString()));
    command.addAll(arguments);
    return Tool.of(command, cache.root()).with(SETTINGS).with(variables);
  }

  private List<String> pip() throws IOException {
    return python.isGraalPy() ? python.command(bundledPip() + "/pip") : python.command("-m", "pip");
  }

  /**
   * Returns the wheel of GraalPy's pip, from which pip is run. Installing pip first would take
   * longer than all of its uses.
   */
  Path bundledPip() throws IOException {
    String directory = "libpython/ensurepip/_bundled";
    String name =
        jars.list(directory).stream()
            .filter(file -> file.startsWith("pip-") && file.endsWith(".whl"))
            .findFirst()
            .orElseThrow(() ->
                new EnvironmentException("GraalPy %s brings no pip.".formatted(jars.version())));
    Path kept = cache.downloads().resolve("graalpy-" + jars.version()).resolve(name);
    if (!Files.exists(kept)) {
      jars.extract(directory + "/" + name, kept);
    }
    return kept;
  }

  static Pip of(
      Optional<BuildPython> cpython,
      Launcher launcher,
      GraalPyJars jars,
      CacheLayout cache,
      Path log) {
    BuildPython python =
        cpython.filter(BuildPython::pip).orElseGet(() -> BuildPython.graalPy(launcher));
    return new Pip(python, jars, cache, log);
  }

  boolean runsOnGraalPy() {
    return python.isGraalPy();
  }
}
