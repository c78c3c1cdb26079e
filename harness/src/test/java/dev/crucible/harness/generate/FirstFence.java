package dev.crucible.harness.generate;

import dev.crucible.harness.problem.SubStep;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simplest extraction: the first fenced block, or the whole answer if there is none. */
public final class FirstFence implements CodeExtraction {

  /** A fenced block. An unclosed one, as in an answer that was cut, extends to the end. */
  private static final Pattern BLOCK =
      Pattern.compile("(?sm)^\\h*```[^\\n]*\\n(.*?)(?:^\\h*```|\\z)");

  @Override
  public String code(String response, SubStep step) {
    Matcher block = BLOCK.matcher(response);
    return block.find() ? block.group(1) : response;
  }
}
