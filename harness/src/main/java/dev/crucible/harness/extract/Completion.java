package dev.crucible.harness.extract;

import dev.crucible.runtime.source.PythonModule;
import java.util.Optional;

/**
 * A prompt that is code, such as a function's signature and docstring, which a completion
 * continues.
 *
 * @param prompt the prompt
 * @param wantedName the function that is asked for
 */
public record Completion(String prompt, String wantedName) {

  /**
   * Returns the code to run. A completion is what follows the prompt, whatever it is, as in the
   * benchmark's own script; but where that is no Python and an answer in Markdown is, its code is.
   * A solution runs alone. Code of any other answer runs after the prompt, whose imports and
   * helpers it may use: its definition of the function replaces the prompt's.
   */
  public String codeOf(AnswerFields.Answer answer) {
    if (answer.isCompletion()) {
      String joined = prompt + answer.text();
      return PythonModule.of(joined).isPresent()
          ? joined
          : wholeAnswer(answer.text()).map(this::afterPrompt).orElse(joined);
    }
    String code =
        answer.isCode()
            ? CodeField.of(answer.text(), wantedName)
            : CodeExtractor.extract(answer.text(), wantedName);
    if (code.isBlank()) {
      return code;
    }
    if (!CodeExtractor.provides(code, wantedName)) {
      return prompt + code;
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
}
