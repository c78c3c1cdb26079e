package dev.crucible.spark.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** The places of lines in words: their numbers are counted only when a message needs one. */
public final class Places {
  private static final String PARQUET = ".parquet";

  private Places() {}

  /** Returns true if a path is of Parquet, by its name. */
  public static boolean isParquet(String path) {
    return path.endsWith(PARQUET) || path.endsWith(PARQUET + "/");
  }

  /**
   * Returns the place of a line, such as {@code samples.jsonl, line 7}.
   *
   * @param position the value of {@link Columns#POSITION}
   */
  public static String of(String file, long position) {
    String name = file.startsWith("file:") ? URI.create(file).getPath() : file;
    if (isParquet(file)) {
      return "%s, row %d".formatted(name, position + 1);
    }
    try {
      return "%s, line %d".formatted(name, lineAt(new Path(file), position));
    } catch (IOException e) {
      return "%s, byte %d".formatted(name, position + 1);
    }
  }

  private static long lineAt(Path file, long position) throws IOException {
    var configuration = new Configuration();
    FileSystem files = file.getFileSystem(configuration);
    CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(file);
    try (InputStream raw = files.open(file);
        InputStream in = codec == null ? raw : codec.createInputStream(raw)) {
      long lines = 1;
      byte[] buffer = new byte[1 << 16];
      for (long left = position; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
      return lines;
    }
  }
}
