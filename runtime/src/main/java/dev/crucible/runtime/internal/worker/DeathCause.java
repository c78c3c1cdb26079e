package dev.crucible.runtime.internal.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cause of the death of a worker's process. Immutable.
 *
 * @param forMemory true if the process could not get memory
 * @param sentence how it died, in words that follow "the worker died: "
 */
public record DeathCause(boolean forMemory, String sentence) {
  /** Exit values above this mean the end by a signal, whose number is the difference. */
  private static final int BY_SIGNAL = 128;

  private static final int LONGEST_LINE = 200;

  private static final Map<Integer, String> SIGNALS =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(7, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(9, "SIGKILL"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(15, "SIGTERM"),
          Map.entry(24, "SIGXCPU"),
          Map.entry(25, "SIGXFSZ"),
          Map.entry(31, "SIGSYS"));

  private static final List<String> MEMORY_WORDS =
      List.of(
          "insufficient memory",
          "Native memory allocation (",
          "OutOfMemoryError",
          "Out of Memory Error");

  /** The signal in the JVM's own report of a crash: {@code # SIGSEGV (0xb) at pc=0x...}. */
  private static final Pattern CRASH = Pattern.compile("(?m)^#\\s+(SIG[A-Z0-9]+) \\(0x");

  /** The frame in the same report: {@code # C [libc.so.6+0x1234] memmove+0x10}. */
  private static final Pattern FRAME =
      Pattern.compile("(?m)^# Problematic frame:\\R# (?:[A-Za-z]\\s+)?(\\S.*)$");

  /** Returns the cause for a worker that the supervisor found misbehaving and killed. */
  static DeathCause misbehaved(String sentence) {
    return new DeathCause(false, sentence);
  }

  /**
   * Determines the cause from the traces that a process left.
   *
   * @param exitValue the exit value, as {@link Process#exitValue} returns it
   * @param output the end of the process's output
   * @param errorFile the JVM's report of a crash; empty if there is none
   */
  public static DeathCause of(int exitValue, String output, String errorFile) {
    String told = errorFile + "\n" + output;
    if (MEMORY_WORDS.stream().anyMatch(told::contains)) {
      return new DeathCause(true, "it could not get memory");
    }
    Optional<String> crash = first(CRASH, told);
    if (crash.isPresent()) {
      return new DeathCause(false, crash.get() + first(FRAME, told).map(" in "::concat).orElse(""));
    }
    return new DeathCause(false, exit(exitValue, output));
  }

  private static String exit(int exitValue, String output) {
    if (exitValue > BY_SIGNAL) {
      int number = exitValue - BY_SIGNAL;
      return SIGNALS.getOrDefault(number, "signal " + number);
    }
    String last = lastLine(output);
    return "exit value " + exitValue + (last.isEmpty() ? "" : " (" + last + ")");
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(cut(matcher.group(1).strip())) : Optional.empty();
  }

  private static String lastLine(String output) {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce((_, next) -> next)
        .map(DeathCause::cut)
        .orElse("");
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
  }
}
