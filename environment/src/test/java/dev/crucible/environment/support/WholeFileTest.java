package dev.crucible.environment.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path directory;

  @Test
  void createsTheDirectoryAndReplacesAFile() throws IOException {
    Path file = directory.resolve("new/folder/file.txt");
    WholeFile.write(file, "one");
    WholeFile.write(file, "two");
    assertThat(file).hasContent("two");
    assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFailureKeepsTheFileAndLeavesNothingBeside() throws IOException {
    Path file = directory.resolve("file.txt");
    WholeFile.write(file, "whole");
    assertThatThrownBy(() ->
            WholeFile.write(
                file,
                part -> {
                  Files.writeString(part, "ha");
                  throw new IOException("disk full");
                }))
        .hasMessage("disk full");
    assertThat(file).hasContent("whole");
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }
}
