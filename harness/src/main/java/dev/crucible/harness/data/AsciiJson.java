package dev.crucible.harness.data;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in which all non-ASCII characters are escaped. Code and answers of models may have unpaired
 * surrogates, which JSON can escape and UTF-8 cannot encode.
 */
public final class AsciiJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private AsciiJson() {}

  /** Returns the mapper, which is thread-safe. */
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
