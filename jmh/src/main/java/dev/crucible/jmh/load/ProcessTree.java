package dev.crucible.jmh.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringTokenizer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A process and its descendants, as Linux's {@code /proc} describes them.
 *
 * @param root the first process
 */
record ProcessTree(ProcessHandle root) {
  /** The unit of times in {@code /proc/PID/stat}, which is the same on all Linux systems. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int PAGE_BYTES = 4096;

  /** The place of {@code utime} among the fields after the command's name. */
  private static final int USER_TIME = 11;

  private static final int TIMES = 4;
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String LISTENING = "0A";

  /** Returns the processor time of all processes, those included that have ended, in seconds. */
  double cpuSeconds() {
    return (ticks(root) + ofDescendants(ProcessTree::ticks)) / TICKS_PER_SECOND;
  }

  /** Returns the resident memory of the processes. */
  Resident resident() {
    long own = residentPages(root);
    long all = own + ofDescendants(ProcessTree::residentPages);
    return new Resident(all * PAGE_BYTES, own * PAGE_BYTES);
  }

  /** Kills one of the root's children, which are a service's workers; false if there is none. */
  boolean killOneChild(Random random) {
    List<ProcessHandle> children = root.children().filter(ProcessHandle::isAlive).toList();
    return !children.isEmpty() && children.get(random.nextInt(children.size())).destroyForcibly();
  }

  private long ofDescendants(ToLongFunction<ProcessHandle> amount) {
    return root.descendants().mapToLong(amount).sum();
  }

  /** Returns the time of a process and of its children that have ended and been waited for. */
  private static long ticks(ProcessHandle process) {
    return read(process, "stat")
        .map(stat -> fields(stat.substring(stat.lastIndexOf(')') + 1)))
        .map(
            fields -> fields.stream().skip(USER_TIME).limit(TIMES).mapToLong(Long::parseLong).sum())
        .orElse(0L);
  }

  private static long residentPages(ProcessHandle process) {
    return read(process, "statm").map(statm -> Long.parseLong(fields(statm).get(1))).orElse(0L);
  }

  private static List<String> fields(String line) {
    return Collections.list(new StringTokenizer(line)).stream().map(String.class::cast).toList();
  }

  private static Optional<String> read(ProcessHandle process, String file) {
    try {
      return Optional.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), file)));
    } catch (IOException _) {
      return Optional.empty(); // Another system, or the process has ended.
    }
  }

  /** Returns the processes of the service that listens on a port; empty if it is not found. */
  static Optional<ProcessTree> listeningOn(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> socket(Path.of(table), port).stream())
        .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> holds(process, socket)))
        .findFirst()
        .map(ProcessTree::new);
  }

  /** Returns the name of a listening socket among a process's files. */
  private static Optional<String> socket(Path table, int port) {
    String local = ":%04X".formatted(port);
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(ProcessTree::fields)
          .filter(fields -> fields.get(LOCAL_ADDRESS).endsWith(local))
          .filter(fields -> fields.get(STATE).equals(LISTENING))
          .findFirst()
          .map(fields -> "socket:[%s]".formatted(fields.get(INODE)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static boolean holds(ProcessHandle process, String socket) {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return files.anyMatch(file -> isLinkTo(file, socket));
    } catch (IOException _) {
      return false; // Another user's process.
    }
  }

  private static boolean isLinkTo(Path file, String target) {
    try {
      return Files.readSymbolicLink(file).toString().equals(target);
    } catch (IOException _) {
      return false;
    }
  }
}
