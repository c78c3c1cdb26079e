package dev.crucible.environment.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unified diff that is applied as {@code patch -p1} does, so that no {@code patch} program is
 * needed. A hunk is searched near its line. Like {@code patch}, a hunk that is not found with its
 * whole context is tried with less of it.
 */
final class UnifiedPatch {
  private static final Pattern HUNK =
      Pattern.compile("^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
  private static final int MOST_FUZZ = 2;

  private record Hunk(int start, List<String> lines) {
    List<String> before(int fuzz) {
      return side('+', fuzz);
    }

    List<String> after(int fuzz) {
      return side('-', fuzz);
    }

    /**
     * Returns the text without the lines of one kind, with {@code fuzz} lines of context dropped at
     * both ends.
     */
    private List<String> side(char without, int fuzz) {
      int from = Math.min(fuzz, leadingContext());
      int to = lines.size() - Math.min(fuzz, trailingContext());
      return lines.subList(from, to).stream()
          .filter(line -> line.charAt(0) != without)
          .map(line -> line.substring(1))
          .toList();
    }

    int dropped(int fuzz) {
      return Math.min(fuzz, leadingContext());
    }

    private int leadingContext() {
      return (int) lines.stream().takeWhile(line -> line.charAt(0) == ' ').count();
    }

    private int trailingContext() {
      return (int) lines.reversed().stream().takeWhile(line -> line.charAt(0) == ' ').count();
    }
  }

  private record FilePatch(String path, List<Hunk> hunks) {}

  private final List<FilePatch> files;

  private UnifiedPatch(List<FilePatch> files) {
    this.files = files;
  }

  static UnifiedPatch parse(String diff) {
    List<FilePatch> files = new ArrayList<>();
    List<String> lines = diff.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      Matcher hunk = HUNK.matcher(line);
      if (line.startsWith("+++ ")) {
        files.add(new FilePatch(strip(line.substring(4)), new ArrayList<>()));
      } else if (hunk.matches()) {
        List<String> body = body(lines, at + 1, count(hunk.group(2)), count(hunk.group(4)));
        files.getLast().hunks().add(new Hunk(Integer.parseInt(hunk.group(1)), body));
        at += body.size();
      }
      at++;
    }
    return new UnifiedPatch(files);
  }

  private static int count(String group) {
    return group == null ? 1 : Integer.parseInt(group);
  }

  private static List<String> body(List<String> lines, int from, int before, int after) {
    List<String> body = new ArrayList<>();
    int oldLeft = before;
    int newLeft = after;
    for (int at = from; oldLeft > 0 || newLeft > 0; at++) {
      // Some editors strip the single space of an empty context line.
      String line = lines.get(at).isEmpty() ? " " : lines.get(at);
      oldLeft -= line.charAt(0) == '+' ? 0 : 1;
      newLeft -= line.charAt(0) == '-' ? 0 : 1;
      body.add(line);
    }
    return List.copyOf(body);
  }

  private static String strip(String name) {
    String path = name.split("\t", 2)[0].strip();
    return path.substring(path.indexOf('/') + 1);
  }

  /**
   * Changes the files below {@code root}. Files and hunks that do not fit are skipped, and the rest
   * is applied.
   *
   * @return the paths of the hunks that did not fit and of the files that do not exist
   */
  List<String> apply(Path root) throws IOException {
    List<String> misfits = new ArrayList<>();
    for (FilePatch file : files) {
      Path target = root.resolve(file.path());
      if (!Files.isRegularFile(target)) {
        misfits.add(file.path() + " (no such file)");
        continue;
      }
      List<String> text = new ArrayList<>(List.of(Files.readString(target).split("\n", -1)));
      int shift = 0;
      for (Hunk hunk : file.hunks()) {
        int before = text.size();
        if (!applyHunk(hunk, text, shift)) {
          misfits.add("%s (line %d)".formatted(file.path(), hunk.start()));
        }
        shift += text.size() - before;
      }
      Files.writeString(target, String.join("\n", text), StandardCharsets.UTF_8);
    }
    return List.copyOf(misfits);
  }

  private static boolean applyHunk(Hunk hunk, List<String> text, int shift) {
    for (int fuzz = 0; fuzz <= MOST_FUZZ; fuzz++) {
      List<String> before = hunk.before(fuzz);
      int at = find(before, text, hunk.start() - 1 + shift + hunk.dropped(fuzz));
      if (at >= 0) {
        List<String> place = text.subList(at, at + before.size());
        place.clear();
        place.addAll(hunk.after(fuzz));
        return true;
      }
    }
    return false;
  }

  /** Returns the position nearest to the expected one at which {@code wanted} appears, or -1. */
  private static int find(List<String> wanted, List<String> text, int expected) {
    for (int away = 0; away <= text.size(); away++) {
      if (matches(wanted, text, expected - away)) {
        return expected - away;
      }
      if (matches(wanted, text, expected + away)) {
        return expected + away;
      }
    }
    return -1;
  }

  private static boolean matches(List<String> wanted, List<String> text, int at) {
    return at >= 0
        && at + wanted.size() <= text.size()
        && text.subList(at, at + wanted.size()).equals(wanted);
  }
}
