package dev.crucible.harness.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object together with the place from which it was read. Fields that are not requested are
 * ignored. A request for a field with an invalid value throws a {@link DataException} that names
 * file, line and field.
 */
public final class JsonRecord {

  private static final ObjectNode NO_FIELDS = JsonNodeFactory.instance.objectNode();

  private final String where;
  private final ObjectNode fields;

  /**
   * Creates a record of an object.
   *
   * @param where the place that it was read from, for messages
   */
  public JsonRecord(String where, ObjectNode fields) {
    this.where = where;
    this.fields = fields;
  }

  /**
   * Returns the string in a required field.
   *
   * @throws DataException if the field is absent, null or not a string
   */
  public String text(String field) {
    return string(field, require(field, "a string"));
  }

  /**
   * Returns the string in a field; empty if the field is absent or null.
   *
   * @throws DataException if the field has another value
   */
  public Optional<String> optionalText(String field) {
    return present(field).map(value -> string(field, value));
  }

  /**
   * Returns the strings of the array in a required field; the array may be empty.
   *
   * @throws DataException if the field is absent, null or not an array of strings
   */
  public List<String> texts(String field) {
    var texts = new ArrayList<String>();
    for (JsonNode value : array(field, "an array of strings")) {
      texts.add(string(field + "[" + texts.size() + "]", value));
    }
    return texts;
  }

  /**
   * Returns the objects of the array in a required field, at least one.
   *
   * @throws DataException if the field is absent, null, empty or not an array of objects
   */
  public List<JsonRecord> records(String field) {
    var records = new ArrayList<JsonRecord>();
    for (JsonNode value : array(field, "an array of objects")) {
      String element = field + "[" + records.size() + "]";
      if (!(value instanceof ObjectNode object)) {
        throw wrongType(element, value, "an object");
      }
      records.add(new JsonRecord(where + ", " + element, object));
    }
    if (records.isEmpty()) {
      throw error(field, "is empty", "it needs one object at least");
    }
    return records;
  }

  /**
   * Returns the object in a required field.
   *
   * @throws DataException if the field is absent, null or not an object
   */
  public ObjectNode object(String field) {
    JsonNode value = require(field, "an object");
    if (value instanceof ObjectNode object) {
      return object;
    }
    throw wrongType(field, value, "an object");
  }

  /**
   * Returns the whole number in a field, 0 or more; {@code otherwise} if the field is absent or
   * null.
   *
   * @throws DataException if the field has another value, or one above {@link Integer#MAX_VALUE}
   */
  public int count(String field, int otherwise) {
    Optional<JsonNode> value = present(field);
    if (value.isEmpty()) {
      return otherwise;
    }
    JsonNode number = value.get();
    if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < 0) {
      throw error(field, "is " + number, "make it a whole number of 0 or more");
    }
    return number.intValue();
  }

  /** Returns true if the field is present, even if it is null. */
  public boolean has(String field) {
    return fields.has(field);
  }

  /** Returns this record without its fields, for messages about it. */
  public JsonRecord place() {
    return new JsonRecord(where, NO_FIELDS);
  }

  /** Returns the whole object. */
  public ObjectNode whole() {
    return fields;
  }

  /** Returns the value of a field; empty if the field is absent or null. */
  public Optional<JsonNode> value(String field) {
    return present(field);
  }

  /**
   * Returns the exception for a field with an invalid value: {@code place: field "name" problem;
   * remedy.}
   *
   * @param problem the part of the sentence after the field's name, on what is wrong: "is missing"
   * @param remedy the part of the sentence on what to do: "add it"
   */
  public DataException error(String field, String problem, String remedy) {
    return new DataException("%s: field \"%s\" %s; %s.".formatted(where, field, problem, remedy));
  }

  private JsonNode require(String field, String wanted) {
    return present(field)
        .orElseThrow(() -> error(field, "is missing or null", "add it as " + wanted));
  }

  private Optional<JsonNode> present(String field) {
    return Optional.ofNullable(fields.get(field)).filter(value -> !value.isNull());
  }

  private JsonNode array(String field, String wanted) {
    JsonNode value = require(field, wanted);
    if (!value.isArray()) {
      throw wrongType(field, value, wanted);
    }
    return value;
  }

  private String string(String field, JsonNode value) {
    if (!value.isString()) {
      throw wrongType(field, value, "a string");
    }
    return value.stringValue();
  }

  private DataException wrongType(String field, JsonNode value, String wanted) {
    return error(field, "is " + nameOf(value), "make it " + wanted);
  }

  static String nameOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case NULL -> "null";
      case BINARY, MISSING, POJO -> "no JSON value";
    };
  }
}
