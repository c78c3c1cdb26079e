package dev.crucible.harness.cli.command;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code crucible completion}, which prints a completion script for a shell. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script with which bash or zsh completes commands and options.",
    footer = {
      "",
      "For the shell that is open:",
      "  source <(crucible completion bash)",
      "For good, write it where bash looks for it when it first completes 'crucible':",
      "  crucible completion bash > ~/.local/share/bash-completion/completions/crucible",
      "or, for zsh, add to ~/.zshrc:",
      "  source <(crucible completion zsh)"
    })
public final class CompletionCommand extends CrucibleCommand {
  enum Shell {
    BASH,
    ZSH
  }

  /** The names of the shells on the command line. */
  private static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("bash", "zsh").iterator();
    }
  }

  @Parameters(
      paramLabel = "bash|zsh",
      arity = "1",
      completionCandidates = Names.class,
      description = "The shell.")
  private Shell shell;

  @Override
  public Integer call() {
    CommandLine program = spec().root().commandLine();
    PrintWriter out = out();
    // The script detects its shell, and in zsh loads zsh's support for bash completion.
    String script = AutoComplete.bash(program.getCommandName(), program);
    out.print(shell == Shell.ZSH ? "#compdef " + program.getCommandName() + "\n" + script : script);
    out.flush();
    return ExitCode.OK;
  }
}
