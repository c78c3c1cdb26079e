package dev.crucible.runtime.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds a NumPy wheel for GraalPy. Meson, Cython and the code generators run on the build Python;
 * GraalPy itself is started once, to say what it is. What is finished stays, so that a build that
 * was cut off goes on from there.
 */
final class NumpyBuild {
  private static final String AUTOPATCH = "autopatch_capi.py";

  /** Without the tests of NumPy, as its manual recommends. */
  private static final String INSTALL_TAGS = "--tags=runtime,python-runtime,devel";

  /** {@code numpy.testing} imports this one module out of the tests. */
  private static final Path TEST_HELPER = Path.of("numpy/_core/tests/_natype.py");

  private final String version;
  private final HostPlatform host;
  private final BuildRecipe recipe;
  private final GraalPyJars jars;
  private final Launcher graalPy;
  private final BuildPython python;
  private final Pip pip;
  private final BuildSite site;
  private final StageClock clock;
  private final Path log;

  NumpyBuild(
      String version,
      HostPlatform host,
      BuildRecipe recipe,
      GraalPyJars jars,
      Launcher graalPy,
      BuildPython python,
      Pip pip,
      BuildSite site,
      StageClock clock,
      Path log) {
    this.version = version;
    this.host = host;
    this.recipe = recipe;
    this.jars = jars;
    this.graalPy = graalPy;
    this.python = python;
    this.pip = pip;
    this.site = site;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Downloads, unpacks and patches everything; does nothing if an earlier try did it with the same
   * tools.
   */
  void prepare() throws Exception {
    String tools = python.executable() + "\n" + graalPy.script() + "\n";
    if (Files.exists(site.prepared()) && Files.readString(site.prepared()).equals(tools)) {
      return;
    }
    Folders.empty(site.root());
    try (Parallel parallel = new Parallel()) {
      Future<Void> toolsReady = parallel.start(() -> clock.time(Stage.TOOLS, this::fetchTools));
      clock.time(Stage.SOURCES, this::fetchSources);
      Parallel.join(toolsReady);
    }
    GraalPyFacts facts = GraalPyFacts.read(site.facts());
    applyPatch(facts, "numpy", site.source());
    applyPatch(facts, "cython", site.tools());
    // Ours only saves time, so where another NumPy has no such line nothing is lost.
    var _ = UnifiedPatch.parse(Template.read("numpy-compile-time.patch")).apply(site.source());
    writeWrappers();
    Files.writeString(site.prepared(), tools);
  }

  private Void fetchTools() throws IOException, InterruptedException {
    Path wheels =
        pip.wheels(
            "cython==" + recipe.cython(),
            "ninja==" + recipe.ninja(),
            "scipy-openblas32==" + recipe.openblas());
    for (Path wheel : WheelFiles.find(wheels, "", ".whl")) {
      WheelFiles.install(wheel, site.tools(), site.bin());
    }
    return null;
  }

  private Void fetchSources() throws Exception {
    Path archive = pip.numpySource(version);
    Path unpacked = Folders.empty(site.root().resolve("unpacked"));
    Tool.of(
            python.command("-m", "tarfile", "-e", archive.toString(), unpacked.toString()),
            site.root())
        .run(log, "The source of NumPy %s could not be unpacked".formatted(version));
    Files.move(unpacked.resolve("numpy-" + version), site.source(), StandardCopyOption.ATOMIC_MOVE);
    if (!Files.isDirectory(site.meson())) {
      throw new EnvironmentException(
          "NumPy %s is too old to be built here: it brings no meson of its own."
              .formatted(version));
    }
    try (Parallel parallel = new Parallel()) {
      Future<Void> facts = parallel.start(this::askGraalPy);
      autopatch();
      Parallel.join(facts);
    }
    return null;
  }

  private Void askGraalPy() throws IOException, InterruptedException {
    Path script = site.root().resolve("graalpy_facts.py");
    Template.write("graalpy_facts.py", Map.of(), script);
    List<String> command =
        List.of(
            graalPy.script().toString(),
            script.toString(),
            site.meson().resolve("mesonbuild/scripts/python_info.py").toString(),
            site.introspection().toString(),
            site.facts().toString(),
            "numpy=" + version,
            "cython=" + recipe.cython());
    Map<String, String> variables =
        Map.of("PYTHONPATH", pip.bundledPip().toString(), "PIP_GRAALPY_PATCHES_URL", "disabled");
    Tool.of(command, site.root()).with(variables).run(log, "GraalPy could not be started");
    return null;
  }

  /**
   * GraalPy's automatic rewriting of C code that reaches into objects; its pip does this to every
   * source package.
   */
  private void autopatch() throws IOException, InterruptedException {
    Path script = site.root().resolve(AUTOPATCH);
    jars.extract("libgraalpy/modules/" + AUTOPATCH, script);
    Tool.of(
            python.command(script.toString(), site.source().resolve("numpy").toString()),
            site.root())
        .with(Map.of("PYTHONUTF8", "1"))
        .run(log, "NumPy's source could not be adapted to GraalPy");
  }

  private void applyPatch(GraalPyFacts facts, String name, Path root) throws IOException {
    String patch = facts.rules().get(name).patch();
    if (patch == null) {
      throw new EnvironmentException(
          "GraalPy %s has no compatibility patch for %s in the version wanted; choose another NumPy with --numpy."
              .formatted(jars.version(), name));
    }
    List<String> misfits = UnifiedPatch.parse(jars.read("libgraalpy/patches/" + patch)).apply(root);
    List<String> serious =
        misfits.stream().filter(misfit -> !misfit.contains("(no such file)")).toList();
    if (!serious.isEmpty()) {
      throw new EnvironmentException(
          "GraalPy's compatibility patch for %s does not fit at %s; choose another NumPy with --numpy."
              .formatted(name, String.join(", ", serious)));
    }
  }

  private void writeWrappers() throws IOException {
    Map<String, String> values =
        Map.of(
            "PYTHON", python.executable().toString(),
            "INTROSPECTION", site.introspection().toString(),
            "CYTHON", site.tools().toString(),
            "OPENBLAS", site.openblas().toString(),
            "VERSION", recipe.openblas(),
            "BIN", site.bin().toString());
    Template.writeScript("build-python.sh", values, site.bin().resolve("python"));
    Template.writeScript("build-python.sh", values, site.bin().resolve("python3"));
    Template.writeScript("build-cython.sh", values, site.bin().resolve("cython"));
    Template.writeScript("build-pkg-config.sh", values, site.bin().resolve("pkg-config"));
    Template.write("meson-native.ini", values, site.nativeFile());
  }

  /** Configures, compiles and packs; {@link #prepare} must have been called. Gives the wheel. */
  Path build() throws Exception {
    Compilers.check();
    if (!Files.exists(site.configured())) {
      clock.time(Stage.CONFIGURE, this::configure);
    }
    clock.time(Stage.COMPILE, this::compile);
    return clock.time(Stage.WHEEL, this::pack);
  }

  private Void configure() throws IOException, InterruptedException {
    Folders.delete(site.out());
    List<String> arguments =
        new ArrayList<>(List.of("setup", "--native-file=" + site.nativeFile()));
    arguments.add("--prefix=/usr/local");
    arguments.addAll(recipe.numpyOptions(host.cpu()));
    arguments.add(site.out().toString());
    meson(arguments).run(log, "NumPy %s could not be configured for building".formatted(version));
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
        .run(log, "NumPy %s could not be compiled".formatted(version));
    return null;
  }

  /**
   * When the process that builds is killed, its ninja lives on for a while. We hold the lock, so
   * any process running this folder's ninja is such a leftover.
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
    Folders.empty(site.staged());
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
        .run(log, "The files of NumPy %s could not be collected".formatted(version));
    Path packages = stagedPackages();
    copy(site.source().resolve(TEST_HELPER), packages.resolve(TEST_HELPER));
    for (Path library : WheelFiles.find(site.openblas().resolve("lib"), "libscipy_openblas", "")) {
      copy(library, packages.resolve("numpy.libs").resolve(library.getFileName()));
    }
    return packWithMetadata(packages);
  }

  private Path stagedPackages() throws IOException {
    try (Stream<Path> folders =
        Files.find(site.staged(), 8, (path, facts) -> path.endsWith("site-packages/numpy"))) {
      return folders
          .findFirst()
          .map(Path::getParent)
          .orElseThrow(() ->
              new EnvironmentException("The build of NumPy left no package behind.", log, null));
    }
  }

  private Path packWithMetadata(Path packages) throws IOException {
    String distInfo = "numpy-%s.dist-info".formatted(version);
    String tag = GraalPyFacts.read(site.facts()).tag();
    Map<String, String> values = new HashMap<>(Map.of("TAG", tag));
    Template.write("WHEEL", values, packages.resolve(distInfo).resolve("WHEEL"));
    copy(site.source().resolve("PKG-INFO"), packages.resolve(distInfo).resolve("METADATA"));
    copy(
        site.source().resolve("LICENSE.txt"),
        packages.resolve(distInfo).resolve("licenses/LICENSE.txt"));
    // GraalPy's pip leaves packages with this file as they are: they have its patches already.
    Files.createFile(packages.resolve(distInfo).resolve("GRAALPY_MARKER"));
    Path wheel = Folders.empty(site.wheel()).resolve("numpy-%s-%s.whl".formatted(version, tag));
    WheelFiles.pack(packages, distInfo, wheel);
    return wheel;
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from) && !Files.exists(to)) {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    }
  }

  private Tool meson(List<String> arguments) {
    List<String> command =
        new ArrayList<>(python.command(site.meson().resolve("meson.py").toString()));
    command.addAll(arguments);
    return inBuild(command);
  }

  private Tool inBuild(List<String> command) {
    String path =
        Stream.of(site.bin().toString(), System.getenv().getOrDefault("PATH", ""))
            .collect(Collectors.joining(java.io.File.pathSeparator));
    // Terse ninja lines with a counter, whatever the user's shell says.
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
}
