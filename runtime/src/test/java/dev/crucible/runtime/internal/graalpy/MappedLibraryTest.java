package dev.crucible.runtime.internal.graalpy;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MappedLibraryTest {

  @BeforeEach
  void isLinux() {
    assumeTrue(AllocatorCode.fitsThisMachine());
  }

  @Test
  void theCLibraryHasItsFunctionsCode() {
    long function = Linker.nativeLinker().defaultLookup().findOrThrow("getpid").address();
    Collection<MappedLibrary> libraries = MappedLibrary.withNameBeginning("libc");
    assertThat(libraries).anyMatch(library -> library.hasCodeAt(function));
    assertThat(libraries).noneMatch(library -> library.hasCodeAt(0));
    assertThat(MappedLibrary.withNameBeginning("libjvm."))
        .hasSize(1)
        .noneMatch(library -> library.hasCodeAt(function));
  }

  @Test
  void aLibraryThatIsNotLoadedIsNotFound() {
    assertThat(MappedLibrary.withNameBeginning("libnothing.")).isEmpty();
  }

  @Nested
  @WithGuest
  class OfNumpy {
    private static final byte[] NAME = "default_allocator\0".getBytes(StandardCharsets.US_ASCII);
    private static final long FREE = 160;
    private static final long NOWHERE = 0x5EC4E7_5EC4E7L;

    private Optional<MemorySegment> handler(MappedLibrary library) {
      return library.find(NAME, FREE + Long.BYTES);
    }

    /** NumPy is not called in between, nor is anything freed. */
    @Test
    void pointersInTheDataOfALibraryAreReplaced() {
      MappedLibrary numpy =
          MappedLibrary.withNameBeginning("_multiarray_umath.").stream()
              .filter(library -> handler(library).isPresent())
              .findFirst()
              .orElseThrow();
      assertThat(numpy.find("no such bytes".getBytes(StandardCharsets.US_ASCII), 64)).isEmpty();
      MemorySegment handler = handler(numpy).orElseThrow();
      long before = handler.get(JAVA_LONG, FREE);
      numpy.replacePointers(before, NOWHERE);
      long replaced = handler.get(JAVA_LONG, FREE);
      numpy.replacePointers(NOWHERE, before);
      assertThat(replaced).isEqualTo(NOWHERE);
      assertThat(handler.get(JAVA_LONG, FREE)).isEqualTo(before);
    }
  }
}
