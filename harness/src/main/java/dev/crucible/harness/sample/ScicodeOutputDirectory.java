package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.InputFile;
import dev.crucible.harness.extract.PlainText;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A directory of samples as the benchmark's own scripts write them: files {@code
 * {problem}.{step}.py}, one a sub-step, each with the problem's dependencies, the code of earlier
 * sub-steps, and then the sub-step's own code.
 *
 * <p>{@code gencode.py} writes {@code <out>/<model>/with_background} and {@code without_background}
 * ({@code <out>} is {@code eval_results/generated_code}); the task for Inspect writes {@code
 * <out>/<model>/generated_code/with_background} and so on. Prompts ({@code {problem}.{step}.txt} in
 * {@code prompt}) and logs are in directories of their own, which are not read. Source: {@code
 * eval/scripts/gencode.py}, {@code eval/inspect_ai/scicode.py} and {@code
 * src/scicode/gen/models.py} of the repository scicode-bench/SciCode.
 *
 * <p>Immutable. Each call reads the files again.
 */
public final class ScicodeOutputDirectory {
  private static final Pattern FILE_NAME =
      Pattern.compile("((?:0|[1-9]\\d{0,8})\\.(?:0|[1-9]\\d{0,8}))\\.py");
  private static final Pattern SAMPLE_NAME =
      Pattern.compile("(?i)(?:sample|draw|run|seed)?s?[-_ ]?(\\d{1,9})");

  private static final Set<String> SETTINGS = Set.of("with_background", "without_background");
  private static final String INSPECT_DIRECTORY = "generated_code";

  private final Path directory;

  private ScicodeOutputDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * Returns the directories of samples in {@code directory}: {@code directory} itself if it holds
   * samples, else the one below it. If there are several whose paths differ only in the number of a
   * directory such as {@code sample0}, returns all of them in the order of that number; each is one
   * draw of every sub-step.
   *
   * @throws DataException if there is none, if one of several must be chosen, or if a directory
   *     cannot be read
   */
  public static List<ScicodeOutputDirectory> find(Path directory) {
    if (holdsSamples(directory)) {
      return List.of(new ScicodeOutputDirectory(directory));
    }
    List<Path> found = below(directory);
    if (found.isEmpty()) {
      throw new DataException(
          ("%s holds no samples: give a directory with files such as 1.1.py,"
                  + " as the benchmark's gencode.py writes them.")
              .formatted(directory));
    }
    Map<List<String>, List<Path>> byLayout =
        found.stream().collect(Collectors.groupingBy(path -> layout(directory.relativize(path))));
    if (byLayout.size() > 1) {
      throw new DataException(
          "%s holds several sets of samples: give one of %s."
              .formatted(directory, SampleTree.names(found)));
    }
    return found.stream()
        .sorted(Comparator.comparingInt(path -> number(directory.relativize(path))))
        .map(ScicodeOutputDirectory::new)
        .toList();
  }

  /** Returns the directory that holds the files. */
  public Path path() {
    return directory;
  }

  /**
   * Returns the model and the setting that the names of the directories record; unknown if the
   * names are not those of the script.
   */
  public SampleOrigin origin() {
    List<String> names = new ArrayList<>();
    directory.toAbsolutePath().normalize().forEach(name -> names.add(name.toString()));
    String last = names.isEmpty() ? "" : names.removeLast();
    if (!SETTINGS.contains(last) || names.isEmpty()) {
      return SampleOrigin.UNKNOWN;
    }
    if (names.getLast().equals(INSPECT_DIRECTORY)) {
      names.removeLast();
    }
    return SampleOrigin.of(
        names.isEmpty() ? Optional.empty() : Optional.of(names.getLast()),
        Optional.of(last.replace('_', ' ')),
        Optional.empty());
  }

  /**
   * Reads the samples: the own code of each sub-step that has a file, by sub-step. Files of
   * problems that are not among {@code problems} are ignored, because the script writes all splits
   * into one directory. The code that the script inserted for a {@linkplain
   * dev.crucible.harness.problem.GivenSteps given} sub-step becomes a sample of it, which is used
   * if the problems have no gold for it.
   *
   * @param problems the problems that the samples solve
   * @param index the index of all these samples, from 0
   * @throws DataException if a file cannot be read or is for a sub-step that its problem does not
   *     have, or no file is for one of the problems
   */
  public List<Sample> samples(ProblemSet problems, int index) {
    var samples = new ArrayList<Sample>();
    for (Map.Entry<String, SortedSet<StepId>> entry : byProblem().entrySet()) {
      Optional<Problem> problem = problems.problem(entry.getKey().toString());
      if (problem.isPresent()) {
        samples.addAll(samples(problem.get(), entry.getValue(), problems, index));
      }
    }
    if (samples.isEmpty()) {
      throw new DataException(
          "%s holds no samples of %s: give the problems they belong to."
              .formatted(directory, problems.source()));
    }
    return List.copyOf(samples);
  }

  /**
   * Reads the files, by the draw that each is for: all code that the benchmark runs before a
   * sub-step's tests. The text is unchanged except for line ends and byte order marks.
   *
   * @param problems the problems that the samples solve; files of others are ignored
   * @param index the index of all these samples, from 0
   * @throws DataException if a file cannot be read
   */
  public Map<Draw, String> scripts(ProblemSet problems, int index) {
    var scripts = new TreeMap<Draw, String>();
    for (SortedSet<StepId> steps : byProblem().values()) {
      for (StepId step : steps) {
        if (problems.problemOf(step).isPresent()) {
          scripts.put(new Draw(step, index), read(file(step)));
        }
      }
    }
    return scripts;
  }

  private List<Sample> samples(
      Problem problem, SortedSet<StepId> steps, ProblemSet problems, int index) {
    var texts = new TreeMap<StepId, String>();
    for (StepId step : steps) {
      if (problem.subStep(step).isEmpty()) {
        throw new DataException(
            "%s is for sub-step %s, which %s does not have; remove it or give the problems it belongs to."
                .formatted(file(step), step, problems.source()));
      }
      texts.put(step, read(file(step)));
    }
    return new ScicodeOutput(problem, texts).samples(index);
  }

  private SortedMap<String, SortedSet<StepId>> byProblem() {
    var steps = new TreeMap<String, SortedSet<StepId>>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Matcher name = FILE_NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          StepId step = StepId.parse(name.group(1));
          steps.computeIfAbsent(step.problem(), _ -> new TreeSet<>()).add(step);
        }
      }
    } catch (IOException e) {
      throw SampleTree.unreadable(directory, e);
    }
    return steps;
  }

  private Path file(StepId step) {
    return directory.resolve(step + ".py");
  }

  /** Returns the text of a file, with line feeds as line ends. */
  static String read(Path file) {
    try {
      return PlainText.of(InputFile.text(file, "a sample"));
    } catch (CharacterCodingException e) {
      throw new DataException(file + " is not UTF-8; save it as UTF-8 or remove it.", e);
    } catch (IOException e) {
      throw SampleTree.unreadable(file, e);
    }
  }

  private static boolean holdsSamples(Path directory) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory, ScicodeOutputDirectory::isSample)) {
      return files.iterator().hasNext();
    } catch (IOException e) {
      throw SampleTree.unreadable(directory, e);
    }
  }

  private static boolean isSample(Path file) {
    return FILE_NAME.matcher(file.getFileName().toString()).matches();
  }

  private static List<Path> below(Path directory) {
    var found = new TreeSet<Path>();
    SampleTree.walk(
        directory,
        file -> {
          if (isSample(file)) {
            found.add(Objects.requireNonNull(file.getParent()));
          }
          return FileVisitResult.CONTINUE;
        });
    return List.copyOf(found);
  }

  /** Returns the names on a path, with a star for the first one that numbers samples. */
  private static List<String> layout(Path path) {
    var names = new ArrayList<String>();
    boolean numbered = false;
    for (Path name : path) {
      boolean number = !numbered && SAMPLE_NAME.matcher(name.toString()).matches();
      names.add(number ? "*" : name.toString());
      numbered |= number;
    }
    return names;
  }

  private static int number(Path path) {
    for (Path name : path) {
      Matcher sample = SAMPLE_NAME.matcher(name.toString());
      if (sample.matches()) {
        return Integer.parseInt(sample.group(1));
      }
    }
    return 0;
  }
}
