package dev.crucible.runtime.internal.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A JVM that was started without an option that guests need. Starts no Python. */
class JvmCheckTest {

  /** Opens a sandbox, and prints why that failed. */
  static final class Program {
    public static void main(String[] arguments) {
      try (Sandbox sandbox =
          Sandbox.inProcess(SandboxConfig.newBuilder(Path.of("no/python")).build())) {
        System.out.println(sandbox);
      } catch (SandboxException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void theMissingOptionIsNamed() throws Exception {
    assertThat(output(List.of())).contains("--enable-native-access=ALL-UNNAMED");
    assertThat(output(List.of("--enable-native-access=ALL-UNNAMED", "-ea")))
        .contains("-da:com.oracle.graal.python...");
  }

  private static String output(List<String> options) throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
