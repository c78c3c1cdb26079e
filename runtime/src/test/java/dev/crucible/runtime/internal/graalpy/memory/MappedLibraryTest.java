package dev.crucible.runtime.internal.graalpy.memory;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MappedLibraryTest {

  @BeforeEach
  void isLinux() {
    assumeTrue(AllocatorCode.fitsThisMachine());
  }

  private static List<MappedLibrary> named(String prefix) {
    return MappedLibrary.all().stream()
        .filter(library -> library.fileName().startsWith(prefix))
        .toList();
  }

  @Test
  void theCLibraryHasItsFunctionsCode() {
    long function = Linker.nativeLinker().defaultLookup().findOrThrow("getpid").address();
    assertThat(named("libc.")).hasSize(1).allMatch(library -> library.hasCodeAt(function));
    assertThat(named("libc.")).allMatch(library -> library.contains(function));
    assertThat(named("libc.")).noneMatch(library -> library.hasCodeAt(0) || library.contains(0));
    assertThat(named("libjvm."))
        .hasSize(1)
        .noneMatch(library -> library.hasCodeAt(function) || library.contains(function));
  }

  @Test
  void aCopyIsNamedByTheEndingOfItsFile() {
    assertThat(named("libjvm.")).singleElement().returns("", MappedLibrary::copy);
    assertThat(named("libc.")).singleElement().returns(".6", MappedLibrary::copy);
  }

  @Test
  void aLibraryThatIsNotLoadedIsNotFound() {
    assertThat(named("libnothing.")).isEmpty();
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

    private final Guest guest;

    OfNumpy(Guest guest) {
      this.guest = guest;
    }

    /** NumPy is not called in between, nor is anything freed. */
    @Test
    void pointersInTheDataOfALibraryAreReplaced() {
      long arrayType = ((PythonAbstractNativeObject) guest.object("np.ndarray")).getPtr();
      MappedLibrary numpy =
          MappedLibrary.all().stream()
              .filter(library -> library.contains(arrayType))
              .findFirst()
              .orElseThrow();
      assertThat(numpy.fileName()).startsWith("_multiarray_umath.");
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
