package dev.crucible.harness.audit;

import dev.crucible.harness.data.AsciiJson;
import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The last audit of a run, in the file {@value #NAME} of the run's directory. */
public final class AuditFile {
  /** The file's name within a run's directory. */
  public static final String NAME = "audit.json";

  private static final JsonMapper JSON =
      AsciiJson.mapper()
          .rebuild()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private AuditFile() {}

  /** Returns an audit as JSON, with its share of agreement and the bounds of its interval. */
  public static String json(Audit audit) {
    ObjectNode json = JSON.createObjectNode();
    ObjectNode shares = json.putObject("agreement");
    shares.put("comparable", audit.comparable());
    shares.put("agreeing", audit.agreeing());
    shares.put("share", audit.agreement());
    shares.put("low", audit.interval().low());
    shares.put("high", audit.interval().high());
    json.setAll((ObjectNode) JSON.valueToTree(audit));
    return JSON.writeValueAsString(json);
  }

  /**
   * Reads the audit of the run in {@code directory}.
   *
   * @return empty if the run has not been audited
   * @throws DataException if the file cannot be read
   */
  public static Optional<Audit> read(Path directory) {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
      json.remove("agreement");
      return Optional.of(JSON.treeToValue(json, Audit.class));
    } catch (IOException | JacksonException | ClassCastException e) {
      throw new DataException(
          "%s is no audit that this version of Crucible can read: remove it, or audit the run again."
              .formatted(file),
          e);
    }
  }
}
