package dev.crucible.serve.dropin;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The paths of a script's files, all in its own directory. */
final class ScriptFiles {
  private static final int LONGEST = 1000;

  private ScriptFiles() {}

  /**
   * Returns a relative path that leads nowhere else; names begin in the script's directory even if
   * they are absolute there.
   *
   * @param field the field that holds the path, for messages
   * @throws DataException if the path is empty, too long, or leads out of the directory
   */
  static String path(JsonRecord from, String field, String path) {
    try {
      Path normal = Path.of("/").relativize(Path.of("/").resolve(path).normalize());
      if (path.length() <= LONGEST
          && !normal.toString().isEmpty()
          && !path.isBlank()
          && !escapes(Path.of(path))) {
        return normal.toString();
      }
    } catch (InvalidPathException e) {
      // Refused below, as a path that leads out of the directory is.
    }
    throw from.error(field, "holds an invalid path", "give paths within the script's directory");
  }

  private static boolean escapes(Path path) {
    int depth = 0;
    for (Path part : path) {
      depth += part.toString().equals("..") ? -1 : part.toString().equals(".") ? 0 : 1;
      if (depth < 0) {
        return true;
      }
    }
    return path.isAbsolute();
  }
}
