package dev.crucible.runtime.internal.guard;

import dev.crucible.runtime.internal.imports.ModuleNames;
import dev.crucible.runtime.internal.request.ViolationReporter;
import dev.crucible.runtime.internal.verdict.EndReason;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The file system of a context. While GraalPy starts and NumPy is imported, it is the machine's.
 * Once {@linkplain #seal sealed}, before any guest runs, it has Python's own directories to read a
 * scratch directory in memory and standard input, and nothing else. A path elsewhere does not exist
 * for a guest that asks whether it does; an attempt to read, list or change it is reported.
 *
 * <p>Belongs to one context. Methods of {@link FileSystem} may be called by all threads of the
 * guest.
 */
public final class GuestFiles implements FileSystem {
  private static final Set<? extends OpenOption> WRITING =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.DELETE_ON_CLOSE);

  /** Names of standard input. */
  private static final Set<String> INPUT =
      Set.of(ScratchFiles.INPUT, "/dev/fd/0", "/proc/self/fd/0");

  private final FileSystem machine = FileSystem.newDefaultFileSystem();
  private final FileSystem library = FileSystem.newReadOnlyFileSystem(machine);
  private final ViolationReporter reporter;
  private final ProgramStreams streams;
  private volatile boolean sealed;
  private volatile List<Path> roots = List.of();
  private volatile Set<String> hidden = Set.of();
  private volatile Path directory = Path.of(ScratchFiles.DIRECTORY);
  private volatile ScratchFiles scratch = new ScratchFiles(0);
  private volatile boolean used;

  /**
   * Creates the file system of a context, not sealed.
   *
   * @param reporter where attempts to use forbidden files are reported
   * @param streams the context's standard input, which has the name of a file too
   */
  public GuestFiles(ViolationReporter reporter, ProgramStreams streams) {
    this.reporter = reporter;
    this.streams = streams;
  }

  /**
   * Closes the machine's files to the context, irrevocably.
   *
   * @param libraryRoots directories that can be read
   * @param hiddenModules modules whose files in those directories cannot be read
   */
  public void seal(List<Path> libraryRoots, Set<String> hiddenModules) throws IOException {
    List<Path> real = new ArrayList<>();
    for (Path root : libraryRoots) {
      real.add(root.toAbsolutePath().normalize());
      real.add(root.toRealPath());
    }
    roots = real.stream().distinct().toList();
    hidden = hiddenModules;
    sealed = true;
  }

  boolean sealed() {
    return sealed;
  }

  /**
   * Empties the scratch directory for the next request.
   *
   * @param scratchBytes the most bytes that the request's files may take
   */
  void reset(long scratchBytes) {
    if (used || scratch.limit() != scratchBytes) {
      scratch.close();
      scratch = new ScratchFiles(scratchBytes);
      used = false;
    }
    directory = Path.of(ScratchFiles.DIRECTORY);
  }

  /** Returns true if the working directory is the scratch directory, as it is for a new request. */
  boolean inScratch() {
    return directory.toString().equals(ScratchFiles.DIRECTORY);
  }

  // Resolving paths

  private Path absolute(Path path) {
    return directory.resolve(path).normalize();
  }

  private boolean inLibrary(Path path) {
    return roots.stream().anyMatch(path::startsWith);
  }

  private boolean isHidden(Path path) {
    for (Path root : roots) {
      if (path.startsWith(root)) {
        for (Path part : root.relativize(path)) {
          if (hidden.contains(ModuleNames.top(part.toString()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Returns the file system that answers questions about a path: the read-only library if the path
   * is in it, else the scratch files.
   *
   * @throws NoSuchFileException if the path belongs to a hidden module
   */
  private FileSystem telling(Path path) throws IOException {
    if (!sealed) {
      return machine;
    }
    if (inLibrary(absolute(path))) {
      if (isHidden(absolute(path))) {
        throw new NoSuchFileException(path.toString());
      }
      return library;
    }
    return scratch.files();
  }

  /** Returns a path as the file system that {@link #telling} returns knows it. */
  private Path there(Path path) {
    if (!sealed) {
      return path;
    }
    Path absolute = absolute(path);
    return inLibrary(absolute) ? absolute : scratch.in(absolute);
  }

  /**
   * Returns the file system to read a path from, or reports the attempt if the guest may not.
   *
   * @param verb what the guest tries to do, for the report
   */
  private FileSystem reading(String verb, Path path) throws IOException {
    if (!sealed) {
      return machine;
    }
    Path absolute = absolute(path);
    if (inLibrary(absolute) && !isHidden(absolute) && staysInLibrary(absolute)) {
      return library;
    }
    return ScratchFiles.show(absolute) ? scratch.files() : inScratch(verb, path);
  }

  private boolean staysInLibrary(Path absolute) {
    try {
      return inLibrary(absolute.toRealPath());
    } catch (IOException e) {
      return true; // The path does not exist, which opening it will report.
    }
  }

  /**
   * Returns the scratch files if a path is in them, else reports the attempt.
   *
   * @param verb what the guest tries to do, for the report
   */
  private FileSystem inScratch(String verb, Path path) throws IOException {
    if (!sealed) {
      return machine;
    }
    Path absolute = absolute(path);
    if (!ScratchFiles.hold(absolute)) {
      reporter.report(new EndReason.ForbiddenFile(verb, absolute.toString()));
      throw new AccessDeniedException(absolute.toString(), null, "forbidden in the sandbox");
    }
    return scratch.files();
  }

  private FileSystem changing(String verb, Path path) throws IOException {
    FileSystem files = inScratch(verb, path);
    used = true;
    return files;
  }

  private Path fromScratch(Path path) {
    return Path.of(path.toString());
  }

  // Queries

  @Override
  public Path parsePath(URI uri) {
    return machine.parsePath(uri);
  }

  @Override
  public Path parsePath(String path) {
    return machine.parsePath(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    telling(path).checkAccess(there(path), modes, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    FileSystem files = telling(path);
    Map<String, Object> found = files.readAttributes(there(path), attributes, options);
    return sealed && !inLibrary(absolute(path))
        ? asOfUnix(files, there(path), found, options)
        : found;
  }

  /**
   * Returns attributes as GraalPy expects them: in the scratch files, inode numbers have 32 bits
   * instead of 64, and modes lack the file type.
   */
  private static Map<String, Object> asOfUnix(
      FileSystem files, Path path, Map<String, Object> found, LinkOption... options)
      throws IOException {
    Map<String, Object> whole = new HashMap<>(found);
    if (found.get("ino") instanceof Integer number) {
      whole.put("ino", number.longValue());
    }
    if (found.get("mode") instanceof Integer mode) {
      Map<String, Object> kind = files.readAttributes(path, "isDirectory,isSymbolicLink", options);
      whole.put("mode", mode | typeBits(kind));
    }
    return whole;
  }

  private static int typeBits(Map<String, Object> kind) {
    if (Boolean.TRUE.equals(kind.get("isDirectory"))) {
      return 0x4000;
    }
    return Boolean.TRUE.equals(kind.get("isSymbolicLink")) ? 0xA000 : 0x8000;
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return sealed ? directory.resolve(path) : machine.toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    Path real = telling(path).toRealPath(there(path), options);
    return sealed ? fromScratch(real) : real;
  }

  @Override
  public boolean isSameFile(Path first, Path second, LinkOption... options) throws IOException {
    if (!sealed) {
      return machine.isSameFile(first, second, options);
    }
    return toRealPath(first, options).equals(toRealPath(second, options));
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return fromScratch(telling(link).readSymbolicLink(there(link)));
  }

  @Override
  public void setCurrentWorkingDirectory(Path newDirectory) {
    if (sealed) {
      directory = absolute(newDirectory);
    } else {
      machine.setCurrentWorkingDirectory(newDirectory);
    }
  }

  // Reading

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (!sealed) {
      return machine.newByteChannel(path, options, attributes);
    }
    if (absolute(path).toString().equals("/dev/null")) {
      return new NullChannel();
    }
    boolean onlyReads = Collections.disjoint(options, WRITING);
    if (onlyReads && INPUT.contains(absolute(path).toString())) {
      return new InputChannel(streams.input());
    }
    FileSystem files = onlyReads ? reading("read", path) : changing("write", path);
    if (onlyReads && scratch.isDirectory(absolute(path))) {
      return new NullChannel(); // Python opens directories to name files in them.
    }
    try {
      SeekableByteChannel channel = files.newByteChannel(there(path), options, attributes);
      return onlyReads ? channel : new ScratchChannel(channel, this::reported);
    } catch (IOException e) {
      throw reported(e);
    }
  }

  private IOException reported(IOException e) {
    if ("out of disk space".equals(e.getMessage())) {
      reporter.report(new EndReason.ScratchExceeded(scratch.limit()));
    }
    return e;
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path list, DirectoryStream.Filter<? super Path> filter) throws IOException {
    FileSystem files = reading("list", list);
    if (!sealed) {
      return files.newDirectoryStream(list, filter);
    }
    DirectoryStream<Path> entries =
        files.newDirectoryStream(there(list), entry -> filter.accept(fromScratch(entry)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> found = entries.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return found.hasNext();
          }

          @Override
          public Path next() {
            return fromScratch(found.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  // Writing

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    changing("create", path).createDirectory(there(path), sealed ? none() : attributes);
  }

  private static FileAttribute<?>[] none() {
    return new FileAttribute<?>[0];
  }

  @Override
  public void delete(Path path) throws IOException {
    changing("delete", path).delete(there(path));
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    changing("change", path).setAttribute(there(path), attribute, value, options);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    inScratch("read", source);
    changing("write", target).copy(there(source), there(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    changing("move", source);
    changing("write", target).move(there(source), there(target), options);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    inScratch("link to", existing);
    changing("create", link).createLink(there(link), there(existing));
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    Path from = absolute(link).getParent();
    inScratch("link to", from == null ? target : from.resolve(target));
    changing("create", link).createSymbolicLink(there(link), scratch.in(target));
  }

  // Other properties

  @Override
  public String getSeparator() {
    return machine.getSeparator();
  }

  @Override
  public String getPathSeparator() {
    return machine.getPathSeparator();
  }

  @Override
  public Path getTempDirectory() {
    return sealed ? Path.of("/tmp") : machine.getTempDirectory();
  }
}
