package dev.crucible.environment.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WheelFilesTest {
  @TempDir private Path directory;

  @Test
  void packagesGoToSitePackagesAndScriptsToBin() throws IOException {
    Path wheel =
        zip(
            Map.of(
                "tool/__init__.py", "",
                "tool-1.data/scripts/tool", "#!/bin/sh",
                "tool-1.data/platlib/tool/native.so", "elf",
                "tool-1.dist-info/METADATA", "Name: tool"));
    WheelFiles.install(wheel, directory.resolve("site"), directory.resolve("bin"));
    assertThat(directory.resolve("site/tool/__init__.py")).exists();
    assertThat(directory.resolve("site/tool/native.so")).hasContent("elf");
    assertThat(directory.resolve("site/tool-1.dist-info/METADATA")).exists();
    assertThat(directory.resolve("bin/tool")).isExecutable();
  }

  @Test
  void nothingIsWrittenOutside() throws IOException {
    Path wheel = zip(Map.of("../evil.py", "x"));
    assertThatThrownBy(
            () -> WheelFiles.install(wheel, directory.resolve("site"), directory.resolve("bin")))
        .isInstanceOf(IOException.class);
    assertThat(directory.resolve("evil.py")).doesNotExist();
  }

  @Test
  void whatIsPackedCanBeInstalledAndIsRecorded() throws IOException {
    Path packages = directory.resolve("packages");
    Files.createDirectories(packages.resolve("a-1.dist-info"));
    Files.createDirectories(packages.resolve("a"));
    Files.writeString(packages.resolve("a/__init__.py"), "x = 1\n");
    Path wheel = directory.resolve("a-1-py3-none-any.whl");
    WheelFiles.pack(packages, "a-1.dist-info", wheel);
    WheelFiles.install(wheel, directory.resolve("site"), directory.resolve("bin"));
    assertThat(directory.resolve("site/a/__init__.py")).hasContent("x = 1");
    assertThat(Files.readAllLines(directory.resolve("site/a-1.dist-info/RECORD")))
        .containsExactly(
            "a/__init__.py,sha256=nia_NpkRxFwkPGhBR7I_yeHc_PJX0pmhxjIBam_NM_Q,6",
            "a-1.dist-info/RECORD,,");
  }

  private Path zip(Map<String, String> files) throws IOException {
    Path target = directory.resolve("x.whl");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return target;
  }
}
