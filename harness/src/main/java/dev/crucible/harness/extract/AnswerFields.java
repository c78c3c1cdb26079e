package dev.crucible.harness.extract;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The answers in a line of JSON. The fields of Crucible's own files come first: {@code code}, then
 * {@code response}. If neither has a value, the fields in which other tools store answers are read.
 * Two or more of those may have a value only if the values are equal.
 */
public final class AnswerFields {
  static final String CODE = "code";
  private static final String RESPONSE = "response";
  private static final String SOLUTION = "solution";

  private static final List<String> OTHERS =
      List.of("completion", SOLUTION, "generation", "output", "answer", "text");

  private static final List<String> LISTS =
      List.of(
          "samples",
          "responses",
          "completions",
          "solutions",
          "generations",
          "outputs",
          "answers",
          "texts",
          "code_list",
          "output_list");

  private AnswerFields() {}

  /**
   * One answer of a line.
   *
   * @param isCode whether the text is code, and not a model's whole answer
   * @param text the text of the answer; empty if the model gave none
   * @param field the name of the field
   */
  public record Answer(boolean isCode, String text, String field) {
    private static final Set<String> COMPLETIONS = Set.of("completion", "completions");
    private static final Set<String> SOLUTIONS = Set.of(CODE, SOLUTION, "solutions", "code_list");

    /** Returns true if the text continues the code of its prompt. */
    boolean isCompletion() {
      return COMPLETIONS.contains(field);
    }

    /** Returns true if the text holds all that it needs, also what its prompt had. */
    boolean isSelfContained() {
      return SOLUTIONS.contains(field);
    }
  }

  /** Returns the answer of a file that holds a whole solution. */
  public static Answer solution(String code) {
    return new Answer(true, code, SOLUTION);
  }

  /**
   * Returns the answers of a line, one for each draw. Prefers {@code code} to {@code response}. A
   * field that is null counts as one empty answer.
   *
   * @throws DataException if the line has no field for answers, the field has an invalid value, or
   *     two fields contradict each other
   */
  public static List<Answer> of(JsonRecord line) {
    return of(line, field(line, List.of(CODE, RESPONSE)));
  }

  /**
   * Returns the answers of a line as {@link #of(JsonRecord)} does, but prefers {@code response} to
   * {@code code}: the model's answer itself, not the code that was extracted from it.
   *
   * @throws DataException if the line has no field for answers, the field has an invalid value, or
   *     two fields contradict each other
   */
  public static List<Answer> wholeFirst(JsonRecord line) {
    return of(line, field(line, List.of(RESPONSE, CODE)));
  }

  private static List<Answer> of(JsonRecord line, String field) {
    Optional<JsonNode> value = line.value(field);
    if (value.isEmpty()) {
      return List.of(new Answer(true, "", field));
    }
    if (!value.get().isArray()
        || field.equals(CODE)
        || (!LISTS.contains(field) && AnswerText.isParts(value.get()))) {
      return List.of(answer(line, field, field, value.get()));
    }
    var answers = new ArrayList<Answer>();
    for (JsonNode draw : value.get()) {
      answers.add(answer(line, field, field + "[" + answers.size() + "]", draw));
    }
    if (answers.isEmpty()) {
      throw line.error(field, "is an empty list", "give one answer at least, be it null");
    }
    return answers;
  }

  private static Answer answer(JsonRecord line, String field, String place, JsonNode value) {
    boolean isCode = (field.equals(CODE) && !value.isArray()) || isCodeObject(value);
    Optional<String> text =
        field.equals(CODE) && !value.isString() && !value.isNull()
            ? Optional.empty()
            : AnswerText.of(value);
    return new Answer(
        isCode,
        text.orElseThrow(() -> line.error(place, "is " + nameOf(value), "make it a string")),
        field);
  }

  private static boolean isCodeObject(JsonNode value) {
    return value.isObject() && !value.has("text") && !value.has("content") && value.has("code");
  }

  /**
   * Returns the name of the field that holds the answers: the first of {@code ownFields} with a
   * value, else a field of another tool with a value, else a field that is null.
   */
  private static String field(JsonRecord line, List<String> ownFields) {
    for (String own : ownFields) {
      if (line.value(own).isPresent()) {
        return own;
      }
    }
    List<String> others = Stream.concat(OTHERS.stream(), LISTS.stream()).toList();
    List<String> filled = others.stream().filter(name -> line.value(name).isPresent()).toList();
    for (String name : filled) {
      if (!line.value(name).equals(line.value(filled.getFirst()))) {
        throw line.error(
            name,
            "holds another answer than \"" + filled.getFirst() + "\"",
            "keep the one that is to be scored, as \"code\" or \"response\"");
      }
    }
    if (!filled.isEmpty()) {
      return filled.getFirst();
    }
    List<String> all = new ArrayList<>(List.of(CODE, RESPONSE));
    all.addAll(others);
    return all.stream()
        .filter(line::has)
        .findFirst()
        .orElseThrow(() ->
            line.error(
                CODE,
                "is missing",
                "add it as a string, or a model's whole answer as \"response\""));
  }

  private static String nameOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object without text";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case STRING, NULL, BINARY, MISSING, POJO -> "no text";
    };
  }
}
