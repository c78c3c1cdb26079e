package dev.crucible.environment.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The instruction sets that NumPy is compiled for. NumPy is built without dispatch at run time, so
 * it uses these and no others.
 */
public enum CpuBaseline {
  /** The level x86-64-v3, with AVX2 and FMA3. */
  X86_64_V3("x86-64-v3", "avx2 fma3"),
  /** The instructions that every processor of the architecture has. */
  PLAIN("plain", "min");

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final Set<String> V3_FLAGS =
      Set.of("avx2", "fma", "bmi1", "bmi2", "f16c", "movbe", "abm");

  private final String label;
  private final String numpyOption;

  CpuBaseline(String label, String numpyOption) {
    this.label = label;
    this.numpyOption = numpyOption;
  }

  /** Returns the name of the level in cache keys and bundles. */
  public String label() {
    return label;
  }

  /** Returns the value of NumPy's build option {@code cpu-baseline}. */
  String numpyOption() {
    return numpyOption;
  }

  static CpuBaseline ofThisMachine() {
    try {
      return Files.isReadable(CPU_INFO) ? fromCpuInfo(Files.readString(CPU_INFO)) : PLAIN;
    } catch (IOException e) {
      return PLAIN; // The safe choice: runs everywhere.
    }
  }

  static CpuBaseline fromCpuInfo(String cpuInfo) {
    Set<String> flags =
        cpuInfo
            .lines()
            .filter(line -> line.startsWith("flags"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .map(list -> Arrays.stream(list.split("\\s+")).collect(Collectors.toSet()))
            .orElse(Set.of());
    return flags.containsAll(V3_FLAGS) ? X86_64_V3 : PLAIN;
  }
}
