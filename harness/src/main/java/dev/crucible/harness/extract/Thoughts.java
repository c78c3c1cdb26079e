package dev.crucible.harness.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thoughts of a model before, between or after its answer, in tags such as {@code <think>} and
 * {@code </think>}.
 *
 * <p>A closing tag without an opening one ends thoughts that the prompt began. An opening tag
 * without a closing one begins thoughts that were cut off, and the text after it is not an answer.
 * A tag in a comment, in quotes or between backticks is text.
 */
final class Thoughts {
  private static final String NAMES =
      "think|thinking|thought|thoughts|reasoning|reflection|scratchpad|inner_monologue";
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(?<html>/?)(?:\\w{1,20}:)?(?<name>%1$s)(?:\\s[^<>\n]{0,200})?>".formatted(NAMES)
              + "|\\[(?<bracket>/?)(?<bracketed>think|thinking|reasoning)\\]"
              + "|◁(?<triangle>/?)think▷"
              + "|<\\|(?<word>begin|end)_of_thought\\|>");

  /**
   * The beginning of the last channel, {@code final}, of models that answer in channels. The text
   * of the other channels is thoughts.
   */
  private static final Pattern FINAL =
      Pattern.compile("(?s).*<\\|channel\\|>\\s*+final[^<\n]*+<\\|message\\|>");

  private static final Pattern CHANNEL = Pattern.compile("<\\|channel\\|>[^<\n]*+<\\|message\\|>");
  private static final Pattern END = Pattern.compile("<\\|(?:end|return|call)\\|>");
  private static final Pattern TRIPLE_QUOTE = Pattern.compile("\"\"\"|'''");
  private static final Pattern QUOTE = Pattern.compile("[\\s>*-]*+");

  private Thoughts() {}

  private record Tag(boolean closes, String family, int start, int end) {}

  /** Returns true if {@code text} contains thoughts. */
  static boolean in(String text) {
    return CHANNEL.matcher(text).find() || !tags(text).isEmpty();
  }

  /**
   * Returns the text without thoughts; empty if nothing else is in it.
   *
   * @param holdsCode returns true if a text has code in it; if no text after a closing tag has any,
   *     the text before the tag is the answer
   */
  static String without(String text, Predicate<String> holdsCode) {
    Matcher channels = FINAL.matcher(text);
    if (channels.lookingAt()) {
      return END.split(text.substring(channels.end()), 2)[0];
    }
    Matcher channel = CHANNEL.matcher(text);
    return channel.find() ? text.substring(0, channel.start()) : untagged(text, holdsCode);
  }

  private static String untagged(String text, Predicate<String> holdsCode) {
    var kept = new StringBuilder();
    Optional<String> before = Optional.empty();
    String open = "";
    int from = 0;
    for (Tag tag : tags(text)) {
      if (!open.isEmpty()) {
        if (tag.closes && tag.family.equals(open)) {
          open = "";
          from = tag.end;
        }
      } else if (!tag.closes) {
        kept.append(text, from, tag.start);
        open = tag.family;
        from = text.length();
      } else {
        String thoughts = kept + text.substring(from, tag.start);
        before = holdsCode.test(thoughts) ? Optional.of(thoughts) : before;
        kept.setLength(0);
        from = tag.end;
      }
    }
    String answer = kept + text.substring(from);
    return holdsCode.test(answer) ? answer : before.orElse(answer);
  }

  private static List<Tag> tags(String text) {
    var tags = new ArrayList<Tag>();
    String open = "";
    long quotes = 0;
    int seen = 0;
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      Tag found = tag(tag);
      String before = text.substring(text.lastIndexOf('\n', found.start - 1) + 1, found.start);
      int lineEnd = text.indexOf('\n', found.end);
      String after = text.substring(found.end, lineEnd < 0 ? text.length() : lineEnd);
      boolean closesOpen = found.closes && found.family.equals(open);
      quotes += TRIPLE_QUOTE.matcher(text).region(seen, found.start).results().count();
      seen = found.start;
      boolean inString = quotes % 2 == 1;
      if (closesOpen || (!inString && isTag(found.closes, before, after))) {
        tags.add(found);
        open = closesOpen ? "" : open.isEmpty() && !found.closes ? found.family : open;
      }
    }
    return tags;
  }

  private static Tag tag(Matcher tag) {
    boolean closes =
        "/".equals(tag.group("html"))
            || "/".equals(tag.group("bracket"))
            || "/".equals(tag.group("triangle"))
            || "end".equalsIgnoreCase(tag.group("word"));
    String name = Optional.ofNullable(tag.group("name")).orElse(tag.group("bracketed"));
    String family = name == null ? "think" : name.toLowerCase(Locale.ROOT);
    return new Tag(closes, family.startsWith("th") ? "think" : family, tag.start(), tag.end());
  }

  /** Returns true if an apparent tag is one, judged by the rest of its line. */
  private static boolean isTag(boolean closes, String before, String after) {
    if (QUOTE.matcher(before).matches()) {
      return !after.startsWith("`") && !after.startsWith("\"");
    }
    return closes
        && after.isBlank()
        && before.indexOf('#') < 0
        && count(before, '`') % 2 == 0
        && count(before, '"') % 2 == 0;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
