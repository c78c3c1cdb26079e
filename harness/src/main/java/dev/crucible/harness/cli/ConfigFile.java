package dev.crucible.harness.cli;

import dev.crucible.harness.cli.console.ProcessEnvironment;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.InputFile;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Default values of options, from a file of Java properties in UTF-8: {@code score.time-limit=60}
 * is the option {@code --time-limit} of {@code crucible score}, {@code color=never} an option of
 * all commands. The command line overrides the file, and the file overrides the program's own
 * defaults. Immutable.
 */
final class ConfigFile implements IDefaultValueProvider {
  private static final String NAME = "crucible.properties";

  /** The options that a file cannot have: they request another action, or name the file. */
  private static final List<String> NOT_IN_A_FILE = List.of("help", "version", "config");

  private final Path file;
  private final Map<String, Entry> entries;

  /** A value with the line in which it begins, from 1. */
  private record Entry(String value, int line) {}

  private ConfigFile(Path file, Map<String, Entry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Finds and reads the configuration file: the file that {@code --config} among the arguments
   * names; else {@code crucible.properties} in the working directory; else {@code
   * crucible/crucible.properties} in {@code $XDG_CONFIG_HOME} (default: {@code ~/.config}). Only
   * the first of these that exists is read.
   *
   * @throws DataException if the named file does not exist, or the file cannot be read
   */
  static Optional<ConfigFile> find(ProcessEnvironment surroundings, List<String> args) {
    Optional<Path> named = named(args).map(name -> surroundings.directory().resolve(name));
    named.ifPresent(file -> InputFile.require(file, "a properties file"));
    return named
        .or(() -> existing(surroundings.directory().resolve(NAME)))
        .or(() -> userFile(surroundings))
        .map(ConfigFile::read);
  }

  private static Optional<String> named(List<String> args) {
    for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
      String arg = args.get(i);
      if (arg.startsWith("--config=")) {
        return Optional.of(arg.substring("--config=".length()));
      }
      if (arg.equals("--config") && i + 1 < args.size()) {
        return Optional.of(args.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> userFile(ProcessEnvironment surroundings) {
    return surroundings
        .variable("XDG_CONFIG_HOME")
        .map(Path::of)
        .or(() -> surroundings.variable("HOME").map(home -> Path.of(home, ".config")))
        .flatMap(directory -> existing(directory.resolve("crucible").resolve(NAME)));
  }

  private static Optional<Path> existing(Path file) {
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  private static ConfigFile read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new DataException(file + " is not UTF-8; save it as UTF-8.", e);
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be read (%s); check the disk and the file's rights.".formatted(file, e), e);
    }
    var entries = new LinkedHashMap<String, Entry>();
    for (int i = 0; i < lines.size(); i++) {
      int first = i;
      var line = new StringBuilder(lines.get(i));
      while (goesOn(line) && i + 1 < lines.size()) {
        line.append('\n').append(lines.get(++i));
      }
      properties(file, first + 1, line.toString())
          .forEach((key, value) -> put(file, entries, key, new Entry(value, first + 1)));
    }
    return new ConfigFile(file, entries);
  }

  /**
   * Returns true if the next line continues this one: by the rules of properties, if the line ends
   * with an odd number of backslashes and is not a comment.
   */
  private static boolean goesOn(CharSequence line) {
    String text = line.toString();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end--;
    }
    boolean comment = text.strip().startsWith("#") || text.strip().startsWith("!");
    return !comment && (text.length() - end) % 2 == 1;
  }

  private static Map<String, String> properties(Path file, int line, String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException | IOException e) {
      throw new DataException(
          "%s, line %d: %s; correct it or remove the line.".formatted(file, line, e.getMessage()),
          e);
    }
    var values = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }

  private static void put(Path file, Map<String, Entry> entries, String key, Entry entry) {
    Entry before = entries.put(key, entry);
    if (before != null) {
      throw new DataException(
          "%s, line %d: %s is given in line %d already; remove one of them."
              .formatted(file, entry.line, key, before.line));
    }
  }

  /**
   * Checks every key and value.
   *
   * @param scratch a command line that is used to parse the values, and must not be used afterwards
   * @throws DataException if a key is not an option, or a value is not valid for its option; the
   *     message is one sentence that names file and line
   */
  void check(CommandLine scratch) {
    Map<String, OptionSpec> options = new TreeMap<>();
    collect(scratch.getCommandSpec(), options);
    entries.forEach((key, entry) -> {
      OptionSpec option = options.get(key);
      if (option == null) {
        throw error(entry, "%s is no option".formatted(key), remedy(key, options));
      }
      check(scratch, key, entry, option);
    });
  }

  private void check(CommandLine scratch, String key, Entry entry, OptionSpec option) {
    var args = new ArrayList<>(List.of(path(option.command()).split("\\.", -1)));
    args.remove("");
    args.add(option.longestName() + "=" + entry.value);
    try {
      scratch.parseArgs(args.toArray(String[]::new));
    } catch (MissingParameterException e) {
      // Other options may be required; the command line gives them.
    } catch (ParameterException e) {
      String problem = "%s is '%s', which is no value for it".formatted(key, entry.value);
      throw error(entry, problem, reason(e, option));
    }
  }

  private static String reason(ParameterException e, OptionSpec option) {
    if (option.type() == BigDecimal.class) {
      return "give a number"; // Picocli's own reason names Java types.
    }
    String message = e.getMessage().lines().findFirst().orElse("");
    return message.replaceFirst("^Invalid value for option '[^']*'( \\([^)]*\\))?: ", "");
  }

  private static String remedy(String key, Map<String, OptionSpec> options) {
    String command = key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : "";
    boolean known = options.keySet().stream().anyMatch(k -> k.startsWith(command + "."));
    return known && !command.isEmpty()
        ? "'crucible %s --help' lists them".formatted(command.replace('.', ' '))
        : "keys look like score.time-limit";
  }

  private DataException error(Entry entry, String problem, String remedy) {
    String end = remedy.endsWith(".") ? "" : ".";
    return new DataException(
        "%s, line %d: %s: %s%s".formatted(file, entry.line, problem, remedy, end));
  }

  private static void collect(CommandSpec command, Map<String, OptionSpec> options) {
    for (OptionSpec option : command.options()) {
      if (!option.inherited() && !NOT_IN_A_FILE.contains(name(option))) {
        options.put(key(option), option);
      }
    }
    command.subcommands().values().forEach(sub -> collect(sub.getCommandSpec(), options));
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    return entry(argument).map(Entry::value).orElse(null);
  }

  private Optional<Entry> entry(ArgSpec argument) {
    ArgSpec declared = argument.inherited() ? argument.root() : argument;
    return declared instanceof OptionSpec option
        ? Optional.ofNullable(entries.get(key(option)))
        : Optional.empty();
  }

  /**
   * Returns the place of the value that a message of wrong usage refers to, such as {@code file,
   * line 3}: that of the first option that is in the file and not on the command line, and whose
   * name or value is in the message.
   */
  Optional<String> placeOf(String message, CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !given(command, option))
        .flatMap(option -> entry(option).stream().filter(e -> isAbout(message, option, e)))
        .min(Comparator.comparingInt(Entry::line))
        .map(entry -> "%s, line %d".formatted(file, entry.line));
  }

  private static boolean isAbout(String message, OptionSpec option, Entry entry) {
    return message.contains("'" + entry.value + "'")
        || Pattern.compile(Pattern.quote(option.longestName()) + "(?![\\w-])")
            .matcher(message)
            .find();
  }

  private static boolean given(CommandLine command, OptionSpec option) {
    return command.getParseResult() != null
        && command.getParseResult().matchedOptionsSet().contains(option);
  }

  private static String key(OptionSpec option) {
    String path = path(option.command());
    return path.isEmpty() ? name(option) : path + "." + name(option);
  }

  /** Returns the names of a command below the program, joined by dots; empty for the program. */
  private static String path(CommandSpec command) {
    String parents = command.parent() == null ? "" : path(command.parent());
    return command.parent() == null
        ? ""
        : parents.isEmpty() ? command.name() : parents + "." + command.name();
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }
}
