package dev.crucible.runtime.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.environment.support.Directories;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.internal.limit.Cancellation;
import dev.crucible.runtime.internal.request.PhaseClock;
import dev.crucible.runtime.internal.request.RequestScope;
import dev.crucible.runtime.internal.request.ViolationReporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuestFilesTest {
  private static final Set<StandardOpenOption> READ = Set.of(StandardOpenOption.READ);
  private static final Set<StandardOpenOption> CREATE =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE);

  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
  private final ViolationReporter reporter = new ViolationReporter();
  private final GuestFiles files =
      new GuestFiles(reporter, new ProgramStreams(OutputStream.nullOutputStream()));
  private final Cancellation cancellation =
      new Cancellation(watchdog, (_, _) -> {}, () -> {}, Duration.ofMinutes(1));

  private Path machine;
  private Path library;

  @BeforeEach
  void seal() throws IOException {
    machine = Files.createTempDirectory(notBelowTmp(), "machine");
    library = Files.createDirectory(machine.resolve("library"));
    Files.writeString(library.resolve("code.py"), "x = 1");
    Files.createDirectory(library.resolve("ctypes"));
    Files.writeString(machine.resolve("secret"), "42");
    Files.createSymbolicLink(library.resolve("out"), machine.resolve("secret"));
    files.seal(List.of(library), Set.of("ctypes"));
    files.reset(4096);
    reporter.bind(
        new RequestScope(
            ExecutionRequest.of("a request"),
            Set.of(),
            cancellation,
            new PhaseClock(Phase.LOADING)));
  }

  /** Returns a directory outside /tmp, which is the guest's own, wherever the checkout is. */
  private static Path notBelowTmp() {
    Path target = Path.of("target").toAbsolutePath();
    return target.startsWith("/tmp") ? Path.of(System.getProperty("user.home")) : target;
  }

  @AfterEach
  void stop() throws IOException {
    cancellation.complete();
    watchdog.shutdownNow();
    Directories.delete(machine);
  }

  @Test
  void theLibraryCanBeReadAndNotWritten() throws IOException {
    files.newByteChannel(library.resolve("code.py"), READ).close();
    assertThat(cancellation.reason()).isNull();
    assertThatThrownBy(() -> files.newByteChannel(library.resolve("new.py"), CREATE))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(cancellation.reason().outcome()).isEqualTo(Outcome.FORBIDDEN);
  }

  @Test
  void whatIsElsewhereDoesNotExist() {
    assertThatThrownBy(() -> files.readAttributes(machine.resolve("secret"), "size"))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(cancellation.reason()).isNull();
  }

  @Test
  void readingElsewhereIsReportedWithItsPath() {
    assertThatThrownBy(() -> files.newByteChannel(machine.resolve("secret"), READ))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(cancellation.reason().sentence())
        .contains("read", machine.resolve("secret").toString());
  }

  @Test
  void pathsAndLinksDoNotLeadOut() {
    Path around = library.resolve("../secret");
    assertThatThrownBy(() -> files.newByteChannel(around, READ)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.newByteChannel(library.resolve("out"), READ))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> files.createSymbolicLink(Path.of("link"), machine.resolve("secret")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void hiddenModulesAreNotThere() {
    assertThatThrownBy(() -> files.readAttributes(library.resolve("ctypes"), "size"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void theScratchDirectoryHoldsFilesUntilTheNextRequest() throws IOException {
    write("a.txt", 10);
    write("/tmp/b.txt", 10);
    assertThat(files.readAttributes(Path.of("/scratch/a.txt"), "size")).containsEntry("size", 10L);
    files.reset(4096);
    assertThatThrownBy(() -> files.readAttributes(Path.of("a.txt"), "size"))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(cancellation.reason()).isNull();
  }

  @Test
  void theScratchDirectoryIsLimited() {
    assertThatThrownBy(() -> write("big", 1 << 20)).isInstanceOf(IOException.class);
    assertThat(cancellation.reason().outcome()).isEqualTo(Outcome.OUTPUT_LIMIT);
    assertThat(cancellation.reason().sentence()).isEqualTo("wrote more than 4 KiB to files");
  }

  @Test
  void nothingIsReportedBetweenRequests() {
    reporter.unbind();
    assertThatThrownBy(() -> files.newByteChannel(machine.resolve("secret"), READ))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(cancellation.reason()).isNull();
  }

  private void write(String name, int bytes) throws IOException {
    try (var channel = files.newByteChannel(Path.of(name), CREATE)) {
      ByteBuffer content = ByteBuffer.allocate(bytes);
      while (content.hasRemaining()) {
        channel.write(content);
      }
    }
  }
}
