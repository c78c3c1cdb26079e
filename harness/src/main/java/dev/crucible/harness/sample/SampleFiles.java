package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.ProblemSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads samples from whatever holds them: files of JSON lines, and the benchmark's folders. */
public final class SampleFiles {

  private SampleFiles() {}

  /**
   * Reads all of {@code paths}: a file as {@link SampleReader} does, a folder as {@link
   * OfficialFolder} does. Folders are numbered: the samples of the first have the index 0, those of
   * the next 1, and so on. Lines have the index they give.
   *
   * @param problems what the samples solve
   * @throws DataException if one cannot be read or does not fit, or two hold the same sample of a
   *     sub-step
   */
  public static SampleSet read(List<Path> paths, ProblemSet problems) {
    var samples = new ArrayList<Sample>();
    var origins = new ArrayList<SampleOrigin>();
    Map<Draw, Path> sources = new HashMap<>();
    int folders = 0;
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        SampleSet file = SampleReader.read(path, problems);
        add(file.samples(), path, samples, sources);
        origins.add(file.origin());
        continue;
      }
      for (OfficialFolder folder : OfficialFolder.find(path)) {
        add(folder.samples(problems, folders), folder.path(), samples, sources);
        origins.add(folder.origin());
        folders++;
      }
    }
    return new SampleSet(samples, SampleOrigin.joined(origins));
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
