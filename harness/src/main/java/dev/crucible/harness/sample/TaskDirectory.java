package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.extract.AnswerFields;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SubStep;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory of samples as EvalPlus writes it: a directory for each task, named as the task with
 * {@code _} for {@code /}, such as {@code HumanEval_0}, with a file for each sample, {@code 0.py},
 * {@code 1.py} and so on. A file holds a whole solution, as the field {@code solution} of a line
 * does. Immutable. Each call reads the files again.
 */
final class TaskDirectory {
  private static final Pattern FILE_NAME = Pattern.compile("(0|[1-9]\\d{0,8})\\.py");

  private final Path directory;

  private TaskDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * Returns the directory of samples in {@code directory}: {@code directory} itself if it has
   * directories of tasks, else the one below it that has.
   *
   * @throws DataException if there is none, if one of several must be chosen, or if a directory
   *     cannot be read
   */
  static TaskDirectory find(Path directory, ProblemSet problems) {
    SortedSet<Path> found = holders(directory);
    if (found.contains(directory)) {
      return new TaskDirectory(directory);
    }
    if (found.isEmpty()) {
      throw new DataException(
          ("%s holds no samples: give a directory with files such as %s/0.py, as EvalPlus writes them,"
                  + " or a file of JSON lines.")
              .formatted(directory, directoryName(problems.problems().getFirst().id())));
    }
    if (found.size() > 1) {
      throw new DataException(
          "%s holds several sets of samples: give one of %s."
              .formatted(directory, SampleTree.names(found)));
    }
    return new TaskDirectory(found.first());
  }

  /** Returns the directories at or below {@code directory} with directories of numbered files. */
  private static SortedSet<Path> holders(Path directory) {
    var found = new TreeSet<Path>();
    SampleTree.walk(
        directory,
        file -> {
          Path task = file.getParent();
          if (FILE_NAME.matcher(file.getFileName().toString()).matches()
              && task != null
              && !task.equals(directory)) {
            found.add(task.getParent());
            return FileVisitResult.SKIP_SIBLINGS;
          }
          return FileVisitResult.CONTINUE;
        });
    return found;
  }

  /** Returns the directory that holds those of tasks. */
  Path path() {
    return directory;
  }

  /**
   * Reads the samples, by task and number. Directories of tasks that are not among {@code problems}
   * are ignored.
   *
   * @throws DataException if a file cannot be read, or there is none of the tasks
   */
  List<Sample> samples(ProblemSet problems) {
    Map<String, SubStep> tasks = new HashMap<>();
    problems.subSteps().forEach(step -> tasks.put(directoryName(step.id().problem()), step));
    List<Sample> samples = new ArrayList<>();
    for (Path path : content(directory)) {
      SubStep task = tasks.get(path.getFileName().toString());
      if (task != null && Files.isDirectory(path)) {
        files(path)
            .forEach((index, file) -> samples.add(new Sample(task.id(), index, code(file, task))));
      }
    }
    if (samples.isEmpty()) {
      throw new DataException(
          "%s holds no samples of %s: give the problems they belong to."
              .formatted(directory, problems.source()));
    }
    return samples;
  }

  private static String directoryName(String task) {
    return task.replace('/', '_');
  }

  private static SortedMap<Integer, Path> files(Path task) {
    var files = new TreeMap<Integer, Path>();
    for (Path file : content(task)) {
      Matcher name = FILE_NAME.matcher(file.getFileName().toString());
      if (name.matches()) {
        files.put(Integer.valueOf(name.group(1)), file);
      }
    }
    return files;
  }

  private static SortedSet<Path> content(Path directory) {
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory)) {
      var content = new TreeSet<Path>();
      paths.forEach(content::add);
      return content;
    } catch (IOException e) {
      throw SampleTree.unreadable(directory, e);
    }
  }

  private static String code(Path file, SubStep task) {
    return SampleReader.code(AnswerFields.solution(ScicodeOutputDirectory.read(file)), task);
  }
}
