package dev.crucible.runtime.internal.guard;

import dev.crucible.runtime.internal.request.ViolationReporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.io.ProcessHandler;

/**
 * The polyglot policy of a context: a guest reaches no host object, no other language, no
 * environment variable and no socket through GraalPy, and no process once its files are sealed.
 * Immutable.
 */
public final class GuestPolicy {
  /** Modules that a guest cannot import, because they lead to native code, to Java, or to files. */
  public static final Set<String> FORBIDDEN_MODULES =
      Set.of(
          "ctypes",
          "_ctypes",
          "_ctypes_test",
          "cffi",
          "_cffi_backend",
          "mmap",
          "polyglot",
          "_polyglot",
          "_polyglot_arrow",
          "java",
          "jarray",
          "__graalpython__",
          "_posixshmem",
          "_multiprocessing",
          "sqlite3",
          "_sqlite3",
          "_testcapi",
          "_testbuffer",
          "_testmultiphase",
          "_testsinglephase");

  private final GuestFiles files;
  private final ViolationReporter reporter;

  /**
   * Creates the policy of a context with these files.
   *
   * @param reporter where attempts to start a process are reported
   */
  public GuestPolicy(GuestFiles files, ViolationReporter reporter) {
    this.files = files;
    this.reporter = reporter;
  }

  /**
   * Creates a context under this policy.
   *
   * @param pythonExecutable the executable of the Python environment
   * @param streams the guest's standard input and output
   * @param stderr where the guest's errors go
   */
  public Context newContext(
      Engine engine, Path pythonExecutable, ProgramStreams streams, OutputStream stderr) {
    return Context.newBuilder("python")
        .engine(engine)
        .allowHostAccess(HostAccess.NONE)
        .allowPolyglotAccess(PolyglotAccess.NONE)
        .allowEnvironmentAccess(EnvironmentAccess.NONE)
        .allowIO(IOAccess.newBuilder().fileSystem(files).build())
        .allowCreateThread(true)
        .allowNativeAccess(true)
        .allowCreateProcess(true)
        .processHandler(this::startPatchelf)
        .allowExperimentalOptions(true)
        .option("python.Executable", pythonExecutable.toString())
        .option("python.ForceImportSite", "true")
        .option("python.PosixModuleBackend", "java")
        // Each context has copies of NumPy's libraries, with their own state.
        .option("python.IsolateNativeModules", "true")
        .option("python.WarnExperimentalFeatures", "false")
        .in(streams.input())
        .out(streams.output())
        .err(stderr)
        .build();
  }

  /**
   * Starts patchelf, by which GraalPy gives its copies of libraries unique names, as long as the
   * files are not sealed. Reports all other attempts to start a process.
   */
  private Process startPatchelf(ProcessHandler.ProcessCommand command) throws IOException {
    var arguments = command.getCommand();
    Path program = Path.of(arguments.getFirst()).getFileName();
    if (files.sealed() || program == null || !program.toString().equals("patchelf")) {
      reporter.forbidden("a process (%s)".formatted(arguments.getFirst()));
      throw new IOException("processes are forbidden: " + arguments.getFirst());
    }
    return new ProcessBuilder(arguments).redirectErrorStream(true).start();
  }
}
