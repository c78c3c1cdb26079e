package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.ProblemSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reader of samples from files of JSON lines and from directories of the benchmarks' scripts. */
public final class SampleFiles {

  private SampleFiles() {}

  /**
   * Reads all of {@code paths} by {@linkplain Convention#CRUCIBLE Crucible's own} convention.
   *
   * @param problems the problems that the samples solve
   * @throws DataException if a path cannot be read or has invalid content, or two paths hold the
   *     same sample of a sub-step
   */
  public static SampleSet read(List<Path> paths, ProblemSet problems) {
    return read(paths, problems, Convention.CRUCIBLE);
  }

  /**
   * Reads all of {@code paths}: a file as {@link SampleReader} does, a directory as {@link
   * ScicodeOutputDirectory} does. Directories are numbered: the samples of the first have the index
   * 0, those of the next have 1, and so on. Samples in files have the index that their line gives.
   * A directory of samples of tasks is read as {@link TaskDirectory} does, and its files have the
   * index of their names.
   *
   * @param problems the problems that the samples solve
   * @param convention how code is taken from answers; by the {@linkplain Convention#OFFICIAL
   *     official} convention, the files of a directory run unchanged
   * @throws DataException if a path cannot be read or has invalid content, or two paths hold the
   *     same sample of a sub-step
   */
  public static SampleSet read(List<Path> paths, ProblemSet problems, Convention convention) {
    var samples = new ArrayList<Sample>();
    var origins = new ArrayList<SampleOrigin>();
    Map<Draw, Path> sources = new HashMap<>();
    Map<Draw, String> scripts = new HashMap<>();
    int directories = 0;
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        SampleSet file = SampleReader.read(path, problems, convention);
        add(file.samples(), path, samples, sources);
        origins.add(file.origin());
        continue;
      }
      if (problems.hasTasks()) {
        TaskDirectory directory = TaskDirectory.find(path, problems);
        add(directory.samples(problems), directory.path(), samples, sources);
        continue;
      }
      for (ScicodeOutputDirectory directory : ScicodeOutputDirectory.find(path)) {
        add(directory.samples(problems, directories), directory.path(), samples, sources);
        origins.add(directory.origin());
        if (convention == Convention.OFFICIAL) {
          scripts.putAll(directory.scripts(problems, directories));
        }
        directories++;
      }
    }
    return new SampleSet(samples, scripts, SampleOrigin.joined(origins));
  }

  private static void add(
      List<Sample> read, Path from, List<Sample> samples, Map<Draw, Path> sources) {
    for (Sample sample : read) {
      Path other = sources.put(sample.draw(), from);
      if (other != null) {
        throw new DataException(
            "%s holds %s, which %s holds too; give each sample of a sub-step a number of its own."
                .formatted(from, sample.draw(), other));
      }
    }
    samples.addAll(read);
  }
}
