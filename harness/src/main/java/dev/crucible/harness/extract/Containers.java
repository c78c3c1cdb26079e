package dev.crucible.harness.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Containers of code other than fences: tags as in HTML and in brackets, LaTeX environments, triple
 * quotes that are used as fences, and lines such as {@code BEGIN CODE}.
 */
final class Containers {
  private static final String CODE =
      "code|python|python3|py|pre|script|source|program|function|implementation|snippet|python_code"
          + "|execute|file|begin_code|code_block|codeblock";
  private static final String ANSWER =
      "answer|final_answer|finalanswer|final|solution|result|response|output|begin_of_solution";
  private static final String NAMES = CODE + "|" + ANSWER;

  private static final List<Pattern> ALL =
      List.of(
          Pattern.compile("(?is)<(%s)(?:\\s[^<>\n]{0,200})?>(.*?)(?:</\\1>|\\z)".formatted(NAMES)),
          Pattern.compile("(?is)\\[(%s)\\](.*?)(?:\\[/\\1\\]|\\z)".formatted(NAMES)),
          Pattern.compile("(?is)<\\|(begin_of_solution|code_start)\\|>(.*?)(?:<\\||\\z)"),
          Pattern.compile(
              "(?is)\\\\begin\\{(\\w*(?:python|listing|listings|verbatim|minted|code)\\*?)\\}"
                  + "(?:\\[[^\\]\n]*+\\]|\\{[^}\n]*+\\})*+(.*?)(?:\\\\end\\{\\1\\}|\\z)"),
          Pattern.compile("(?is)(?:^|\n)[ \t]*('''|\"\"\")(?:python3?|py)[ \t]*\n(.*?)(?:\\1|\\z)"),
          Pattern.compile(
              "(?is)(?:^|\n)[ \t#=*<-]*(begin (?:code|solution|answer))[ \t:#=*>-]*\n(.*?)"
                  + "(?:\n[ \t#=*<-]*end (?:code|solution|answer)\\b|\\z)"));

  /** The end of a container that the prompt opened. */
  private static final Pattern CLOSING =
      Pattern.compile("(?i)(?:</(?:%1$s)>|\\[/(?:%1$s)\\]|\\\\end\\{[\\w*]+\\})".formatted(NAMES));

  private Containers() {}

  /**
   * Returns the contents of all containers in {@code text}; of each form, the last one comes first.
   */
  static List<String> contents(String text) {
    var contents = new ArrayList<String>();
    for (Pattern container : ALL) {
      var ofForm = new ArrayList<String>();
      Matcher found = container.matcher(text);
      while (found.find()) {
        ofForm.add(found.group(2));
      }
      contents.addAll(ofForm.reversed());
    }
    Matcher closing = CLOSING.matcher(text);
    if (closing.find()) {
      contents.add(text.substring(0, closing.start()));
    }
    return contents;
  }
}
