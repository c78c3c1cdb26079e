package dev.crucible.harness.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between marks other than fences that models put around code: tags as in HTML and in
 * brackets, LaTeX's environments, and triple quotes that are used as fences.
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
                  + "(?:\\[[^\\]\n]*\\]|\\{[^}\n]*\\})*(.*?)(?:\\\\end\\{\\1\\}|\\z)"),
          Pattern.compile("(?is)(?:^|\n)[ \t]*('''|\"\"\")(?:python3?|py)[ \t]*\n(.*?)(?:\\1|\\z)"),
          Pattern.compile(
              "(?is)(?:^|\n)[ \t#=*<-]*(begin (?:code|solution|answer))[ \t:#=*>-]*\n(.*?)"
                  + "(?:\n[ \t#=*<-]*end (?:code|solution|answer)\\b|\\z)"));

  /** One whose beginning the prompt had made. */
  private static final Pattern CLOSING =
      Pattern.compile("(?i)(?:</(?:%1$s)>|\\[/(?:%1$s)\\]|\\\\end\\{[\\w*]+\\})".formatted(NAMES));

  private Containers() {}

  /** Their contents, the last of each form first. */
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
