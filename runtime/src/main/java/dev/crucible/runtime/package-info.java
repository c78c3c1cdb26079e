/**
 * Execution of untrusted Python code in isolated GraalPy contexts, under limits of time, memory and
 * output, with one outcome for each request.
 *
 * <h2>Example</h2>
 *
 * {@snippet lang="java" :
 * PythonEnvironment python =
 *     PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
 * try (Sandbox sandbox =
 *     Sandbox.inProcess(SandboxConfig.newBuilder(python.executable()).build())) {
 *   ExecutionResult result =
 *       sandbox.run(
 *           ExecutionRequest.of(
 *                   "demo",
 *                   Section.sample("sample.py", "import numpy as np\nx = np.arange(4).sum()"),
 *                   Section.test("test 1", "assert x == target").with("target", GuestValue.of(6)))
 *               .withLimits(ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(10))));
 *   System.out.println(result.outcome()); // PASSED
 * }
 * }
 *
 * <p>The environment has NumPy; the first call on a machine may take minutes, to build it. The
 * sandbox has one warm context in this JVM. The request has two sections: a sample, which is the
 * code to judge, and a test, which compares the sample's {@code x} with a value that only the test
 * sees.
 *
 * <h2>The life of a request</h2>
 *
 * <ol>
 *   <li>{@link Sandbox#run} waits for a context. Modules that the request's code imports are
 *       loaded.
 *   <li>The {@link Section}s run in order in a fresh namespace. A watchdog cancels the request if
 *       it exceeds one of its {@link ExecutionLimits}.
 *   <li>The modules, classes and functions that tests rely on are verified. If the sample has
 *       changed one, the outcome is {@link Outcome#TAMPERED}.
 *   <li>The context is restored or replaced ({@link Isolation}), and {@code run} returns the {@link
 *       ExecutionResult}. If the engine or a worker fails, the request runs once more; if that
 *       fails too, the outcome is {@link Outcome#CRASHED}.
 * </ol>
 *
 * <h2>Processes and threads</h2>
 *
 * <p>{@link Sandbox#inProcess} runs guests in this JVM, which native code can crash. {@link
 * Sandbox#supervised} runs them in worker processes, which are replaced if they die; use it for
 * untrusted code. Any thread may call the methods of a sandbox: {@code run} blocks the calling
 * thread, and guests run in the sandbox's own threads. Requests, results, limits, configurations
 * and values are immutable; builders are not thread-safe.
 *
 * <h2>JVM options</h2>
 *
 * <p>Start a JVM that calls {@code inProcess} with the options of {@link JvmOptions#ofGuests}, of
 * which {@code --enable-native-access=ALL-UNNAMED} is required, and with {@code
 * OPENBLAS_NUM_THREADS=1} in its environment. If assertions are enabled ({@code -ea}), add {@code
 * -da:com.oracle.graal.python...}: GraalPy asserts that its builtin types do not change, and the
 * sandbox hides attributes of three. If a required option is missing, {@code inProcess} throws a
 * {@link SandboxException} that names it. Workers get these options from the supervisor.
 *
 * <h2>Stability</h2>
 *
 * <p>The API consists of this package, {@link dev.crucible.runtime.value} and {@link
 * dev.crucible.runtime.source}. Changes to it are listed in {@code CHANGELOG.md}. Packages below
 * {@code dev.crucible.runtime.internal} are the implementation and change without notice.
 *
 * @since 0.1
 */
package dev.crucible.runtime;
