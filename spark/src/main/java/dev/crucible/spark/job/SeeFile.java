package dev.crucible.spark.job;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.Function;

/**
 * Checks that an executor sees a file that the driver has just written.
 *
 * @param file the file
 * @param configuration the driver's settings of file systems
 */
public record SeeFile(String file, Map<String, String> configuration)
    implements Function<Integer, Boolean> {

  @Override
  public Boolean call(Integer task) throws IOException {
    var settings = new Configuration();
    configuration.forEach(settings::set);
    var path = new Path(file);
    if (!path.getFileSystem(settings).exists(path)) {
      throw NodeFailure.here(
          new IOException(
              "it does not see %s, which the driver has written: name a directory with --shared that all machines see"
                  .formatted(path.getParent())));
    }
    return true;
  }
}
