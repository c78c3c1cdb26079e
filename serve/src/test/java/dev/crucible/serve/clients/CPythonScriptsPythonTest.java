package dev.crucible.serve.clients;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of {@code /run_code}, compared with processes of CPython. */
@Tag("python")
class CPythonScriptsPythonTest {
  @TempDir private Path directory;

  @TestFactory
  List<DynamicTest> aScriptEndsAsAProcessOfCPythonDoes() throws Exception {
    return ClientPython.with("numpy", 10, "numpy")
        .checks(directory, "cpython_checks.py", Map.of("SERVICE", ServeProcess.shared().url()));
  }
}
