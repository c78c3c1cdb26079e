package dev.crucible.runtime;

/**
 * Two sandboxes for tests of what samples leave behind.
 *
 * @param withNumpy a sandbox whose contexts have NumPy
 * @param withoutNumpy a sandbox that makes its contexts, of which tampering costs one each, in a
 *     fraction of the time
 */
record SandboxPair(Sandbox withNumpy, Sandbox withoutNumpy) implements AutoCloseable {

  static SandboxPair open() {
    var config = SandboxConfig.newBuilder(TestPython.executable());
    return new SandboxPair(
        Sandbox.inProcess(config.build()),
        Sandbox.inProcess(config.numpyLoading(NumpyLoading.ON_DEMAND).build()));
  }

  @Override
  public void close() {
    withNumpy.close();
    withoutNumpy.close();
  }
}
