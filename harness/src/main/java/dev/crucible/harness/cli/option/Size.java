package dev.crucible.harness.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A number of bytes on the command line: {@code 64K}, {@code 512M}, {@code 2G}, or plain bytes.
 *
 * @param bytes the number of bytes
 */
public record Size(long bytes) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,12})([KMG]?)(?:i?B)?");

  /** A converter of options' values. */
  public static final class Converter implements ITypeConverter<Size> {
    /** Creates a converter; called by picocli. */
    public Converter() {}

    @Override
    public Size convert(String text) {
      Matcher size = TEXT.matcher(text);
      if (!size.matches()) {
        throw new TypeConversionException("'%s' is no size: give one such as 512M".formatted(text));
      }
      int shift = " KMG".indexOf(size.group(2).isEmpty() ? " " : size.group(2)) * 10;
      try {
        return new Size(Math.multiplyExact(Long.parseLong(size.group(1)), 1L << shift));
      } catch (ArithmeticException e) {
        throw new TypeConversionException(
            "'%s' is too large: give a size such as 512M".formatted(text));
      }
    }
  }
}
