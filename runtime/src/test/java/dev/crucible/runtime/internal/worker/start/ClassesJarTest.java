package dev.crucible.runtime.internal.worker.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesJarTest {
  @TempDir private Path directory;

  @Test
  void holdsWhatIsInTheDirectory() throws IOException {
    Path jar = ClassesJar.of(classes("one"), directory.resolve("jars"));
    try (var zip = new ZipFile(jar.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a/A.class", "b.txt");
      try (var in = zip.getInputStream(zip.getEntry("a/A.class"))) {
        assertThat(in.readAllBytes()).asString().isEqualTo("one");
      }
    }
    assertThat(directory.resolve("jars")).isDirectoryContaining(file -> file.equals(jar));
  }

  @Test
  void theSameContentIsTheSameFileAndOtherContentAnother() throws IOException {
    Path first = ClassesJar.of(classes("one"), directory);
    long written = first.toFile().lastModified();
    assertThat(ClassesJar.of(directory.resolve("classes"), directory)).isEqualTo(first);
    assertThat(first.toFile().lastModified()).isEqualTo(written);
    assertThat(ClassesJar.of(classes("another"), directory)).isNotEqualTo(first);
  }

  private Path classes(String content) throws IOException {
    Path classes = directory.resolve("classes");
    Files.createDirectories(classes.resolve("a"));
    Files.writeString(classes.resolve("a/A.class"), content);
    Files.writeString(classes.resolve("b.txt"), "b");
    return classes;
  }
}
