package dev.crucible.runtime.internal.worker.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrivateDirectoryTest {
  @TempDir private Path temporary;

  @Test
  void aDirectoryIsAmongTemporaryFiles() throws IOException {
    PrivateDirectory directory = PrivateDirectory.createIn(temporary);

    assertThat(directory.path()).hasParent(temporary).isDirectory();
    assertThat(Files.getPosixFilePermissions(directory.path())).hasSize(3);
    directory.delete();
    assertThat(directory.path()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 60, 66, 67, 68, 69, 70, 80, 107, 200})
  void aSocketCanBeOpenedHoweverLongThePathOfTemporaryFilesIs(int length) throws IOException {
    int missing = Math.max(1, length - temporary.toString().length() - 1);
    Path longer = Files.createDirectory(temporary.resolve("n".repeat(missing)));

    PrivateDirectory directory = PrivateDirectory.createIn(longer);

    try (var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(directory.socket()));
      assertThat(directory.socket()).exists();
    } finally {
      directory.delete();
    }
  }
}
