package dev.crucible.runtime.internal.graalpy.syntax;

import com.oracle.graal.python.compiler.bytecode_dsl.BytecodeDSLCompiler;
import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.sst.ModTy;

/** A parser of Python source to syntax trees. Not thread-safe. */
public final class SourceParser {
  private final MemoTable memo = new MemoTable();

  /**
   * Returns the tree of a module's source.
   *
   * @param callbacks what the parser reports errors and warnings to
   * @throws RuntimeException what the callbacks throw if the source does not parse
   */
  public ModTy parse(String source, ParserCallbacks callbacks) {
    AbstractParser parser =
        BytecodeDSLCompiler.createParser(source, callbacks, InputType.FILE, false, false);
    if (source.length() > MemoTable.LONGEST_SOURCE) {
      return (ModTy) parser.parse();
    }
    memo.installIn(parser);
    try {
      return (ModTy) parser.parse();
    } finally {
      memo.clear();
    }
  }
}
