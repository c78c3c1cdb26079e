package dev.crucible.runtime;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The files that a context sees: the machine's while GraalPy starts and NumPy is imported, which
 * can make copies of NumPy's libraries, and read-only once {@linkplain #seal() sealed}, before any
 * guest runs.
 */
final class GuestFiles implements FileSystem {
  private volatile FileSystem files = FileSystem.newDefaultFileSystem();
  private volatile boolean sealed;

  /** Forbids all writing from now on. */
  void seal() {
    files = FileSystem.newReadOnlyFileSystem(files);
    sealed = true;
  }

  boolean sealed() {
    return sealed;
  }

  @Override
  public Path parsePath(URI uri) {
    return files.parsePath(uri);
  }

  @Override
  public Path parsePath(String path) {
    return files.parsePath(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    files.checkAccess(path, modes, options);
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    files.createDirectory(folder, attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    files.delete(path);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return files.newByteChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return files.newDirectoryStream(folder, filter);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return files.toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return files.toRealPath(path, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return files.readAttributes(path, attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    files.setAttribute(path, attribute, value, options);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    files.copy(source, target, options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    files.move(source, target, options);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    files.createLink(link, existing);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    files.createSymbolicLink(link, target, attributes);
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return files.readSymbolicLink(link);
  }

  @Override
  public void setCurrentWorkingDirectory(Path folder) {
    files.setCurrentWorkingDirectory(folder);
  }

  @Override
  public String getSeparator() {
    return files.getSeparator();
  }

  @Override
  public String getPathSeparator() {
    return files.getPathSeparator();
  }

  @Override
  public String getMimeType(Path path) {
    return files.getMimeType(path);
  }

  @Override
  public Charset getEncoding(Path path) {
    return files.getEncoding(path);
  }

  @Override
  public Path getTempDirectory() {
    return files.getTempDirectory();
  }

  @Override
  public boolean isSameFile(Path first, Path second, LinkOption... options) throws IOException {
    return files.isSameFile(first, second, options);
  }
}
