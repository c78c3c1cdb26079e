package dev.crucible.harness.report;

import org.owasp.encoder.Encode;

/**
 * A builder of HTML. All text and all values of attributes are escaped, because samples are
 * hostile. Names of tags and attributes must come from Crucible. Not thread-safe.
 */
public final class Html {
  private final StringBuilder markup = new StringBuilder();

  /**
   * Opens a tag.
   *
   * @param attributes names and values in turn
   */
  public Html open(String tag, String... attributes) {
    markup.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      markup
          .append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(Encode.forHtmlAttribute(VisibleText.text(attributes[i + 1])))
          .append('"');
    }
    markup.append('>');
    return this;
  }

  /** Closes a tag. */
  public Html close(String tag) {
    markup.append("</").append(tag).append('>');
    return this;
  }

  /** Closes tags in the given order. */
  public Html close(String tag, String... more) {
    close(tag);
    for (String another : more) {
      close(another);
    }
    return this;
  }

  /** Adds text, with invisible characters made visible. */
  public Html text(String text) {
    markup.append(Encode.forHtmlContent(VisibleText.text(text)));
    return this;
  }

  /**
   * Adds an element that contains only text.
   *
   * @param attributes names and values in turn
   */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Adds markup. */
  public Html add(Html part) {
    markup.append(part.markup);
    return this;
  }

  /** Adds trusted markup, style sheets or scripts without escaping. */
  public Html trusted(String ours) {
    markup.append(ours);
    return this;
  }

  /** Adds a line break. */
  public Html line() {
    markup.append('\n');
    return this;
  }

  /** Returns the number of characters so far. */
  int length() {
    return markup.length();
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
