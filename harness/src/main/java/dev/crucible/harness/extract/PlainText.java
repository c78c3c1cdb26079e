package dev.crucible.harness.extract;

import java.util.regex.Pattern;

/** The text of an answer without the additions of its transport. */
public final class PlainText {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** Marks of chat templates, which some servers leave in the text. */
  private static final String MARK =
      "(?:<[|｜][\\w▁"
          + " ]{1,40}[|｜]>(?:assistant\\b)?|</?s>|<eos>|<pad>|<(?:start|end)_of_turn>(?:model\\b)?"
          + "|\\[EOS\\])";

  private static final Pattern FIRST = Pattern.compile("\\A\\s*+(?:" + MARK + "\\s*+)++");
  private static final Pattern LAST = Pattern.compile("(?:" + MARK + "\\s{0,20}+){1,50}+\\z");

  /** Marks of the same form for thoughts and channels, which are left to {@link Thoughts}. */
  private static final Pattern OTHERS = Pattern.compile("<\\|(?:channel|begin_of|end_of_thought)");

  private PlainText() {}

  /** Returns the text without leading byte order marks, with line feeds as line ends. */
  public static String of(String text) {
    return withoutByteOrderMark(text).replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Returns the text without the marks of a chat template at its beginning and end. */
  static String withoutMarks(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('[') < 0) {
      return text;
    }
    String begun = OTHERS.matcher(text).find() ? text : FIRST.matcher(text).replaceFirst("");
    return LAST.matcher(begun).replaceFirst("");
  }

  /** Returns the text without leading byte order marks. */
  static String withoutByteOrderMark(String text) {
    String rest = text;
    while (rest.startsWith(BYTE_ORDER_MARK)) {
      rest = rest.substring(1);
    }
    return rest;
  }
}
