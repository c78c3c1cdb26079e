package dev.crucible.environment.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnifiedPatchTest {
  private static final String PATCH =
      """
      diff --git a/src/x.c b/src/x.c
      index 1111111..2222222 100644
      --- a/src/x.c
      +++ b/src/x.c
      @@ -3,5 +3,6 @@ void f()
       three
       four
      -five
      +FIVE
      +and a half
       six
       seven
      """;

  @TempDir private Path root;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = root.resolve("src/x.c");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n");
  }

  @Test
  void changesTheLines() throws IOException {
    assertThat(UnifiedPatch.parse(PATCH).apply(root)).isEmpty();
    assertThat(file).hasContent("one\ntwo\nthree\nfour\nFIVE\nand a half\nsix\nseven\neight\n");
  }

  @Test
  void findsAHunkThatMoved() throws IOException {
    Files.writeString(file, "new\n".repeat(70) + Files.readString(file));
    assertThat(UnifiedPatch.parse(PATCH).apply(root)).isEmpty();
    assertThat(Files.readString(file)).contains("four\nFIVE\nand a half\nsix\n");
  }

  @Test
  void toleratesChangedOuterContext() throws IOException {
    Files.writeString(file, Files.readString(file).replace("three", "3").replace("seven", "7"));
    assertThat(UnifiedPatch.parse(PATCH).apply(root)).isEmpty();
    assertThat(file).hasContent("one\ntwo\n3\nfour\nFIVE\nand a half\nsix\n7\neight\n");
  }

  @Test
  void namesHunksThatDoNotFit() throws IOException {
    Files.writeString(file, "nothing of the kind\n");
    assertThat(UnifiedPatch.parse(PATCH).apply(root)).containsExactly("src/x.c (line 3)");
    assertThat(file).hasContent("nothing of the kind\n");
  }

  @Test
  void namesMissingFiles() throws IOException {
    Files.delete(file);
    assertThat(UnifiedPatch.parse(PATCH).apply(root)).containsExactly("src/x.c (no such file)");
  }
}
