package dev.crucible.spark.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Files that each machine gets, as broadcasts. A file is cut into pieces, because one broadcast
 * value must fit into an array; executors pass pieces on to each other.
 */
public final class NodeFiles implements Serializable {
  private static final int PIECE_BYTES = 32 << 20;

  private final String id;
  private final List<NodeFile> files;

  private record NodeFile(String name, List<Broadcast<byte[]>> pieces) implements Serializable {}

  private NodeFiles(String id, List<NodeFile> files) {
    this.id = id;
    this.files = files;
  }

  /** Broadcasts files, by the names that they get. */
  public static NodeFiles broadcast(JavaSparkContext context, Map<String, Path> files)
      throws IOException {
    MessageDigest digest = NodeCache.digest();
    var sent = new ArrayList<NodeFile>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      var pieces = new ArrayList<Broadcast<byte[]>>();
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Files.newInputStream(file.getValue())) {
        for (byte[] piece = in.readNBytes(PIECE_BYTES);
            piece.length > 0;
            piece = in.readNBytes(PIECE_BYTES)) {
          digest.update(piece);
          pieces.add(context.broadcast(piece));
        }
      }
      sent.add(new NodeFile(file.getKey(), pieces));
    }
    return new NodeFiles(NodeCache.name(digest), sent);
  }

  /** Returns a name that is equal for equal files. */
  String id() {
    return id;
  }

  /**
   * Returns the directory of the files on this machine, after writing them if they are not there.
   */
  Path directory() throws IOException {
    return NodeCache.directory("cluster/" + id, this::write);
  }

  private void write(Path directory) throws IOException {
    for (NodeFile file : files) {
      try (OutputStream out = Files.newOutputStream(directory.resolve(file.name()))) {
        for (Broadcast<byte[]> piece : file.pieces()) {
          out.write(piece.value());
        }
      }
    }
  }
}
