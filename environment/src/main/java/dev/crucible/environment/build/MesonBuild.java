package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.Stage;
import dev.crucible.environment.support.Directories;
import dev.crucible.environment.wheel.WheelFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The build of a package's wheel for GraalPy. Meson, Cython and the code generators run on the
 * build Python; GraalPy itself is started once, to describe itself. Completed steps are kept, so
 * that an interrupted build resumes after the last one.
 */
abstract sealed class MesonBuild permits NumpyBuild, ScipyBuild {
  private static final String AUTOPATCH = "autopatch_capi.py";

  /** Excludes the tests, as NumPy's manual recommends. */
  private static final String INSTALL_TAGS = "--tags=runtime,python-runtime,devel";

  final String version;
  final BuildTools tools;
  final BuildSite site;
  private final String title;
  private final StageClock clock;
  private final Path log;

  /**
   * Creates a build.
   *
   * @param title the package's name in messages; its lower-case form is the name in Python
   * @param version an exact version
   */
  MesonBuild(
      String title, String version, BuildTools tools, BuildSite site, StageClock clock, Path log) {
    this.title = title;
    this.version = version;
    this.tools = tools;
    this.site = site;
    this.clock = clock;
    this.log = log;
  }

  /** Fetches and unpacks the build tools. */
  abstract void fetchTools() throws IOException, InterruptedException;

  /** Returns the options of the package's own build. */
  abstract List<String> options();

  /**
   * Makes changes to the sources in addition to GraalPy's patches, and writes the scripts and
   * settings that the build uses.
   */
  abstract void adapt() throws IOException;

  /**
   * Adds the files that meson does not install.
   *
   * @param packages the directory of the collected files, laid out like site-packages
   */
  abstract void complete(Path packages) throws IOException, InterruptedException;

  /** Returns the package's name in file names. */
  final String packageName() {
    return title.toLowerCase(Locale.ROOT);
  }

  /**
   * Downloads, unpacks and patches sources and tools. Does nothing if an earlier attempt completed
   * this with the same programs.
   */
  final void prepare() throws Exception {
    String programs = tools.python().executable() + "\n" + tools.graalPy().script() + "\n";
    if (Files.exists(site.prepared()) && Files.readString(site.prepared()).equals(programs)) {
      return;
    }
    Directories.empty(site.root());
    try (Parallel parallel = new Parallel()) {
      Future<Void> toolsReady =
          parallel.start(() ->
              clock.time(
                  Stage.TOOLS,
                  () -> {
                    fetchTools();
                    return null;
                  }));
      clock.time(Stage.SOURCES, this::fetchSources);
      Parallel.join(toolsReady);
    }
    // Meson comes with the tools or with the sources.
    if (!Files.isDirectory(site.meson())) {
      throw new EnvironmentException(
          "%s %s is too old to be built here: it brings no meson of its own."
              .formatted(title, version));
    }
    try (Parallel parallel = new Parallel()) {
      Future<Void> facts = parallel.start(this::askGraalPy);
      autopatch();
      Parallel.join(facts);
    }
    GraalPyFacts facts = GraalPyFacts.read(site.facts());
    applyPatch(facts, packageName(), site.source());
    applyPatch(facts, "cython", site.tools());
    adapt();
    Files.writeString(site.prepared(), programs);
  }

  /** Downloads wheels with pip and unpacks them into the directory of the tools. */
  final void install(String... requirements) throws IOException, InterruptedException {
    Path wheels = tools.pip().wheels(requirements);
    for (Path wheel : WheelFiles.find(wheels, "", ".whl")) {
      WheelFiles.install(wheel, site.tools(), site.bin());
    }
  }

  private Void fetchSources() throws Exception {
    Path archive = tools.pip().source(title, version);
    Path unpacked = Directories.empty(site.root().resolve("unpacked"));
    Tool.of(
            tools.python().command("-m", "tarfile", "-e", archive.toString(), unpacked.toString()),
            site.root())
        .run(log, "The source of %s %s could not be unpacked".formatted(title, version));
    Directories.replace(unpacked.resolve("%s-%s".formatted(packageName(), version)), site.source());
    return null;
  }

  private Void askGraalPy() throws IOException, InterruptedException {
    Path script = site.root().resolve("graalpy_facts.py");
    Template.write("graalpy_facts.py", Map.of(), script);
    List<String> command =
        List.of(
            tools.graalPy().script().toString(),
            script.toString(),
            site.meson().resolve("mesonbuild/scripts/python_info.py").toString(),
            site.introspection().toString(),
            site.facts().toString(),
            packageName() + "=" + version,
            "cython=" + tools.recipe().cython());
    Map<String, String> variables =
        Map.of(
            "PYTHONPATH",
            tools.pip().bundledPip().toString(),
            "PIP_GRAALPY_PATCHES_URL",
            "disabled");
    Tool.of(command, site.root()).with(variables).run(log, "GraalPy could not be started");
    return null;
  }

  /**
   * Runs GraalPy's automatic rewriting of C code that accesses the fields of objects directly.
   * GraalPy's pip does the same to every source package.
   */
  private void autopatch() throws IOException, InterruptedException {
    Path script = site.root().resolve(AUTOPATCH);
    tools.jars().extract("libgraalpy/modules/" + AUTOPATCH, script);
    Tool.of(
            tools
                .python()
                .command(script.toString(), site.source().resolve(packageName()).toString()),
            site.root())
        .with(Map.of("PYTHONUTF8", "1"))
        .run(log, title + "'s source could not be adapted to GraalPy");
  }

  private void applyPatch(GraalPyFacts facts, String name, Path root) throws IOException {
    String patch = facts.rules().get(name).patch();
    if (patch == null) {
      throw new EnvironmentException(
          "GraalPy %s has no compatibility patch for %s in the version wanted; choose another %s."
              .formatted(tools.jars().version(), name, title));
    }
    List<String> misfits =
        UnifiedPatch.parse(tools.jars().read("libgraalpy/patches/" + patch)).apply(root);
    List<String> serious =
        misfits.stream().filter(misfit -> !misfit.contains("(no such file)")).toList();
    if (!serious.isEmpty()) {
      throw new EnvironmentException(
          "GraalPy's compatibility patch for %s does not fit at %s; choose another %s."
              .formatted(name, String.join(", ", serious), title));
    }
  }

  /** Writes Crucible's wrapper scripts, by the names they have on the build's PATH. */
  final void writeWrappers(Map<String, String> values, Map<String, String> programs)
      throws IOException {
    for (Map.Entry<String, String> program : programs.entrySet()) {
      Template.writeScript(program.getValue(), values, site.bin().resolve(program.getKey()));
    }
  }

  /**
   * Configures, compiles and packs, and returns the wheel. {@link #prepare} must have completed.
   */
  final Path build() throws Exception {
    Compilers.check();
    if (!Files.exists(site.configured())) {
      clock.time(Stage.CONFIGURE, this::configure);
    }
    clock.time(Stage.COMPILE, this::compile);
    return clock.time(Stage.WHEEL, this::pack);
  }

  private Void configure() throws IOException, InterruptedException {
    Directories.delete(site.out());
    List<String> arguments =
        new ArrayList<>(List.of("setup", "--native-file=" + site.nativeFile()));
    arguments.add("--prefix=/usr/local");
    arguments.addAll(options());
    arguments.add(site.out().toString());
    meson(arguments)
        .run(log, "%s %s could not be configured for building".formatted(title, version));
    Files.writeString(site.configured(), "");
    return null;
  }

  private Void compile() throws Exception {
    endLeftovers();
    List<String> command =
        new ArrayList<>(
            List.of(site.bin().resolve("ninja").toString(), "-C", site.out().toString()));
    command.addAll(InstallPlan.read(site.out()).targetsWithoutTests());
    inBuild(command)
        .listenedBy(this::showProgress)
        .run(log, "%s %s could not be compiled".formatted(title, version));
    return null;
  }

  /**
   * Kills the ninja processes of an earlier build. After a build process is killed, its ninja keeps
   * running for a while. The caller holds the lock, so every process that runs the ninja of this
   * directory is such a leftover.
   */
  private void endLeftovers() throws Exception {
    String ninja = site.bin().resolve("ninja").toRealPath().toString();
    List<ProcessHandle> leftovers =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().command().filter(ninja::equals).isPresent())
            .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
            .toList();
    leftovers.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle leftover : leftovers) {
      leftover.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  private void showProgress(String line) {
    NinjaProgress.parse(line)
        .ifPresent(step -> clock.progressed(Stage.COMPILE, step.done(), step.total()));
  }

  private Path pack() throws IOException, InterruptedException {
    Directories.empty(site.staged());
    meson(
            List.of(
                "install",
                "-C",
                site.out().toString(),
                "--no-rebuild",
                "--quiet",
                "--skip-subprojects",
                INSTALL_TAGS,
                "--destdir",
                site.staged().toString()))
        .run(log, "The files of %s %s could not be collected".formatted(title, version));
    Path packages = stagedPackages();
    complete(packages);
    return packWithMetadata(packages);
  }

  private Path stagedPackages() throws IOException {
    try (Stream<Path> directories =
        Files.find(
            site.staged(), 8, (path, facts) -> path.endsWith("site-packages/" + packageName()))) {
      return directories
          .findFirst()
          .map(Path::getParent)
          .orElseThrow(() ->
              new EnvironmentException(
                  "The build of %s left no package behind.".formatted(title), log, null));
    }
  }

  private Path packWithMetadata(Path packages) throws IOException {
    String distInfo = "%s-%s.dist-info".formatted(packageName(), version);
    String tag = GraalPyFacts.read(site.facts()).tag();
    Map<String, String> values = new HashMap<>(Map.of("TAG", tag));
    Template.write("WHEEL", values, packages.resolve(distInfo).resolve("WHEEL"));
    copy(site.source().resolve("PKG-INFO"), packages.resolve(distInfo).resolve("METADATA"));
    copy(
        site.source().resolve("LICENSE.txt"),
        packages.resolve(distInfo).resolve("licenses/LICENSE.txt"));
    // GraalPy's pip does not patch a package with this file: the patches are already applied.
    Files.createFile(packages.resolve(distInfo).resolve("GRAALPY_MARKER"));
    Path wheel =
        Directories.empty(site.wheel())
            .resolve("%s-%s-%s.whl".formatted(packageName(), version, tag));
    WheelFiles.pack(packages, distInfo, wheel);
    return wheel;
  }

  static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from) && !Files.exists(to)) {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    }
  }

  private Tool meson(List<String> arguments) {
    List<String> command =
        new ArrayList<>(tools.python().command(site.meson().resolve("meson.py").toString()));
    command.addAll(arguments);
    return inBuild(command);
  }

  private Tool inBuild(List<String> command) {
    String path =
        Stream.of(site.bin().toString(), System.getenv().getOrDefault("PATH", ""))
            .collect(Collectors.joining(File.pathSeparator));
    // Overrides NINJA_STATUS of the user's environment: NinjaProgress parses this format.
    return Tool.of(command, site.source())
        .with(
            Map.of(
                "PATH",
                path,
                "NINJA_STATUS",
                "[%f/%t] ",
                "PYTHONUTF8",
                "1",
                "NINJA",
                site.bin().resolve("ninja").toString()));
  }

  /**
   * The answer of {@code graalpy_facts.py}.
   *
   * @param tag the wheel tag of modules compiled for this GraalPy
   * @param pythonVersion the Python version that it implements
   * @param rules GraalPy's compatibility rule for each package, by the package's name
   */
  private record GraalPyFacts(String tag, String pythonVersion, Map<String, Rule> rules) {

    /**
     * The treatment of one package.
     *
     * @param patch the file name of the patch, or null for none
     * @param autopatch true if GraalPy rewrites the package's C code automatically
     */
    record Rule(String patch, boolean autopatch) {}

    static GraalPyFacts read(Path file) {
      return JsonMapper.shared().readValue(file, GraalPyFacts.class);
    }
  }

  /**
   * The files that meson would install, from its introspection file. Files for tests, a tenth of
   * NumPy's build work, are excluded from the targets to build.
   *
   * @param buildDirectory the directory of meson's build
   * @param tagsOfTargets meson's install tag for each file, by the file's path
   */
  private record InstallPlan(Path buildDirectory, Map<String, String> tagsOfTargets) {

    static InstallPlan read(Path buildDirectory) throws IOException {
      JsonNode plan =
          JsonMapper.shared()
              .readTree(buildDirectory.resolve("meson-info/intro-install_plan.json"));
      Map<String, String> tags = new TreeMap<>();
      plan.path("targets")
          .properties()
          .forEach(target -> tags.put(target.getKey(), target.getValue().path("tag").asString("")));
      return new InstallPlan(buildDirectory, tags);
    }

    /**
     * Returns the targets outside of the tests, as paths relative to the build directory, in
     * ninja's notation.
     */
    List<String> targetsWithoutTests() {
      List<String> targets = new ArrayList<>();
      tagsOfTargets.forEach((file, tag) -> {
        if (!tag.equals("tests")) {
          targets.add(buildDirectory.relativize(Path.of(file)).toString());
        }
      });
      return List.copyOf(targets);
    }
  }
}
