package dev.crucible.harness.extract;

import dev.crucible.runtime.source.PythonModule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A prompt that is code, such as a function's signature and docstring, which a completion
 * continues.
 *
 * @param prompt the prompt
 * @param wantedName the function that is asked for
 */
public record Completion(String prompt, String wantedName) {
  private static final Pattern RETURN = Pattern.compile("(?m)^[ \t]*(?:return|yield)\\b");
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^(?:async[ \t]+)?(?:def|class)[ \t]");

  /**
   * Returns the code to run. A completion is what follows the prompt, whatever it is, as in the
   * benchmark's own script; but where that is no Python and an answer in Markdown is, its code is.
   * A solution runs alone. Code of any other answer runs after the prompt, whose imports and
   * helpers it may use: its definition of the function replaces the prompt's. An answer that is the
   * function's body continues the prompt.
   */
  public String codeOf(AnswerFields.Answer answer) {
    if (answer.isCompletion()) {
      String joined = prompt + answer.text();
      return PythonModule.of(joined).isPresent()
          ? joined
          : wholeAnswer(answer.text())
              .map(this::afterPrompt)
              .or(() -> withBody(answer.text()))
              .orElse(joined);
    }
    String code =
        answer.isCode()
            ? CodeField.of(answer.text(), wantedName)
            : CodeExtractor.extract(answer.text(), wantedName);
    if (code.isBlank()) {
      return code;
    }
    if (!CodeExtractor.provides(code, wantedName)) {
      return withBody(answer.text()).orElse(prompt + code);
    }
    return answer.isSelfContained() ? code : afterPrompt(code);
  }

  private Optional<String> wholeAnswer(String text) {
    return Optional.of(CodeExtractor.extract(text, wantedName))
        .filter(code -> CodeExtractor.provides(code, wantedName));
  }

  private String afterPrompt(String code) {
    return prompt + "\n" + code;
  }

  /**
   * Returns the prompt and the function's body, if the answer, or a block of it, is one. A body
   * without indentation, or with another than the prompt's, gets the prompt's.
   */
  private Optional<String> withBody(String answer) {
    List<String> blocks = CodeExtractor.blocks(answer);
    Stream<String> indented = blocks.stream().filter(Completion::isIndented);
    Stream<String> others =
        blocks.stream()
            .map(CodeExtractor::unindented)
            .filter(Completion::returns)
            .map(this::likeThePrompt);
    return Stream.concat(indented, others)
        .map(prompt::concat)
        .filter(code -> PythonModule.of(code).isPresent())
        .findFirst();
  }

  private static boolean isIndented(String block) {
    return block
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> Character.isWhitespace(line.charAt(0)))
        .isPresent();
  }

  /** Returns true if a statement outside definitions ends a function. */
  private static boolean returns(String block) {
    return RETURN.matcher(block).find() && !DEFINITION.matcher(block).find();
  }

  private String likeThePrompt(String block) {
    String last = prompt.lines().filter(line -> !line.isBlank()).reduce("", (_, line) -> line);
    String indent =
        last.substring(0, last.length() - last.stripLeading().length())
            + (last.stripTrailing().endsWith(":") ? "    " : "");
    return block
        .lines()
        .map(line -> line.isBlank() ? "" : indent + line)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
