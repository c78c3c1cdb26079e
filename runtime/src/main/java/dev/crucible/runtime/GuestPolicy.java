package dev.crucible.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.io.ProcessHandler;

/**
 * What a guest may reach: no host, no other language, no environment, no process but the one that
 * GraalPy needs.
 */
final class GuestPolicy {

  private GuestPolicy() {}

  static Context newContext(
      Engine engine, Path pythonExecutable, OutputStream stdout, OutputStream stderr) {
    return Context.newBuilder("python")
        .engine(engine)
        .allowHostAccess(HostAccess.NONE)
        .allowPolyglotAccess(PolyglotAccess.NONE)
        .allowEnvironmentAccess(EnvironmentAccess.NONE)
        .allowIO(readOnlyFiles())
        .allowCreateThread(true)
        .allowNativeAccess(true)
        .allowCreateProcess(true)
        .processHandler(GuestPolicy::startPatchelf)
        .allowExperimentalOptions(true)
        .option("python.Executable", pythonExecutable.toString())
        .option("python.ForceImportSite", "true")
        .option("python.PosixModuleBackend", "java")
        // Each context gets copies of NumPy's libraries, with state of their own.
        .option("python.IsolateNativeModules", "true")
        .option("python.WarnExperimentalFeatures", "false")
        .in(java.io.InputStream.nullInputStream())
        .out(stdout)
        .err(stderr)
        .build();
  }

  private static IOAccess readOnlyFiles() {
    return IOAccess.newBuilder()
        .fileSystem(FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem()))
        .build();
  }

  /**
   * GraalPy runs patchelf to give its copies of libraries names of their own; guests may run
   * nothing.
   */
  private static Process startPatchelf(ProcessHandler.ProcessCommand command) throws IOException {
    var arguments = command.getCommand();
    Path program = Path.of(arguments.getFirst()).getFileName();
    if (program == null || !program.toString().equals("patchelf")) {
      throw new IOException("processes are forbidden: " + arguments.getFirst());
    }
    return new ProcessBuilder(arguments).redirectErrorStream(true).start();
  }
}
