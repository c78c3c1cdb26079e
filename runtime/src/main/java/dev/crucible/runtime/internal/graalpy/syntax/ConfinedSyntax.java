package dev.crucible.runtime.internal.graalpy.syntax;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An examination of one syntax tree for what {@link Confinement} allows. Each kind of node is
 * refused unless a method here allows it. Used once.
 */
final class ConfinedSyntax {
  /** A field of a format string that reads an attribute or an item of its value. */
  private static final Pattern READING_FIELD = Pattern.compile("\\{[^:!{}]*[.\\[]");

  private static final String NUMPY = "numpy";

  private final Set<String> builtins;
  private final Map<String, String> bound = new HashMap<>();
  private final Set<String> opaque = new HashSet<>();
  private final Set<String> mentioned = new HashSet<>();

  /** Names that are bound in any scope. */
  private final Set<String> anywhere = new HashSet<>();

  /** Names whose values are asked whether they have an instance: they must be builtins. */
  private final Set<String> asked = new HashSet<>();

  /** Number of functions around the current node; the names that they bind are not the module's. */
  private int functions;

  /** Thrown at the first node that is not allowed. */
  static final class Refusal extends RuntimeException {
    private Refusal() {
      super(null, null, false, false);
    }
  }

  ConfinedSyntax(Set<String> builtins) {
    this.builtins = builtins;
  }

  /**
   * Returns what was found.
   *
   * @throws Refusal if the module is not known to be confined
   */
  Confinement examine(ModTy tree) {
    if (!(tree instanceof ModTy.Module module)) {
      throw new Refusal();
    }
    statements(module.body);
    if (!Collections.disjoint(asked, anywhere)) {
      throw new Refusal();
    }
    return new Confinement(true, bound, opaque, mentioned);
  }

  // Statements

  private void statements(StmtTy[] nodes) {
    if (nodes != null) {
      for (StmtTy node : nodes) {
        statement(node);
      }
    }
  }

  private void statement(StmtTy node) {
    switch (node) {
      case StmtTy.Expr it -> expression(it.value);
      case StmtTy.Return it -> expression(it.value);
      case StmtTy.Assign it -> {
        expression(it.value);
        expressions(it.targets);
      }
      case StmtTy.AugAssign it -> {
        expression(it.target);
        expression(it.value);
      }
      case StmtTy.AnnAssign it -> {
        expression(it.target);
        expression(it.annotation);
        expression(it.value);
      }
      case StmtTy.If it -> {
        expression(it.test);
        statements(it.body);
        statements(it.orElse);
      }
      case StmtTy.For it -> {
        expression(it.target);
        expression(it.iter);
        statements(it.body);
        statements(it.orElse);
      }
      case StmtTy.While it -> {
        expression(it.test);
        statements(it.body);
        statements(it.orElse);
      }
      case StmtTy.Assert it -> {
        expression(it.test);
        expression(it.msg);
      }
      case StmtTy.Raise it -> {
        expression(it.exc);
        expression(it.cause);
      }
      case StmtTy.Try it -> attempt(it);
      case StmtTy.Delete it -> expressions(it.targets);
      case StmtTy.FunctionDef it -> function(it);
      case StmtTy.Import it -> imports(it);
      case StmtTy.ImportFrom it -> imports(it);
      case StmtTy.Nonlocal it -> Arrays.asList(it.names).forEach(ConfinedSyntax::identifier);
      case StmtTy.Pass _, StmtTy.Break _, StmtTy.Continue _ -> {}
      default -> throw new Refusal();
    }
  }

  private void attempt(StmtTy.Try node) {
    statements(node.body);
    for (ExceptHandlerTy handler : node.handlers == null ? new ExceptHandlerTy[0] : node.handlers) {
      if (!(handler instanceof ExceptHandlerTy.ExceptHandler it)) {
        throw new Refusal();
      }
      expression(it.type);
      if (it.name != null) {
        bind(it.name);
      }
      statements(it.body);
    }
    statements(node.orElse);
    statements(node.finalBody);
  }

  private void function(StmtTy.FunctionDef node) {
    if (node.isGeneric()) {
      throw new Refusal();
    }
    bind(node.name);
    expressions(node.decoratorList);
    expression(node.returns);
    arguments(node.args);
    functions++;
    statements(node.body);
    functions--;
  }

  private void arguments(ArgumentsTy node) {
    if (node != null) {
      arguments(node.posOnlyArgs);
      arguments(node.args);
      argument(node.varArg);
      arguments(node.kwOnlyArgs);
      argument(node.kwArg);
      expressions(node.defaults);
      expressions(node.kwDefaults);
    }
  }

  private void arguments(ArgTy[] nodes) {
    if (nodes != null) {
      Arrays.asList(nodes).forEach(this::argument);
    }
  }

  private void argument(ArgTy node) {
    if (node != null) {
      identifier(node.arg);
      anywhere.add(node.arg);
      expression(node.annotation);
    }
  }

  // Imports

  private void imports(StmtTy.Import node) {
    for (AliasTy alias : node.names) {
      String name = Optional.ofNullable(alias.asName).orElse(alias.name);
      if (alias.name.equals(NUMPY)) {
        opaque.add(name);
      } else if (!ConfinedNames.MODULES.containsKey(alias.name)) {
        throw new Refusal();
      }
      bind(name, alias.name);
    }
  }

  private void imports(StmtTy.ImportFrom node) {
    Set<String> names =
        node.level == 0 && node.module != null ? ConfinedNames.MODULES.get(node.module) : null;
    for (AliasTy alias : node.names) {
      if (names == null || !names.contains(alias.name)) {
        throw new Refusal();
      }
      bind(Optional.ofNullable(alias.asName).orElse(alias.name), node.module + "." + alias.name);
    }
  }

  // Expressions

  private void expressions(ExprTy[] nodes) {
    if (nodes != null) {
      for (ExprTy node : nodes) {
        expression(node);
      }
    }
  }

  private void expression(ExprTy node) {
    switch (node) {
      case null -> {} // An optional part that is missing.
      case ExprTy.Name it -> name(it);
      case ExprTy.Constant _ -> {}
      case ExprTy.Call it -> call(it);
      case ExprTy.Attribute it -> attribute(it);
      case ExprTy.BinOp it -> {
        expression(it.left);
        expression(it.right);
      }
      case ExprTy.Compare it -> {
        expression(it.left);
        expressions(it.comparators);
      }
      case ExprTy.Subscript it -> {
        expression(it.value);
        expression(it.slice);
      }
      case ExprTy.Slice it -> {
        expression(it.lower);
        expression(it.upper);
        expression(it.step);
      }
      case ExprTy.BoolOp it -> expressions(it.values);
      case ExprTy.UnaryOp it -> expression(it.operand);
      case ExprTy.IfExp it -> {
        expression(it.test);
        expression(it.body);
        expression(it.orElse);
      }
      case ExprTy.List it -> expressions(it.elements);
      case ExprTy.Tuple it -> expressions(it.elements);
      case ExprTy.Set it -> expressions(it.elements);
      case ExprTy.Dict it -> {
        expressions(it.keys);
        expressions(it.values);
      }
      case ExprTy.ListComp it -> comprehension(it.generators, it.element);
      case ExprTy.SetComp it -> comprehension(it.generators, it.element);
      case ExprTy.GeneratorExp it -> comprehension(it.generators, it.element);
      case ExprTy.DictComp it -> comprehension(it.generators, it.key, it.value);
      case ExprTy.JoinedStr it -> expressions(it.values);
      case ExprTy.FormattedValue it -> {
        expression(it.value);
        expression(it.formatSpec);
      }
      case ExprTy.Starred it -> expression(it.value);
      case ExprTy.NamedExpr it -> {
        expression(it.target);
        expression(it.value);
      }
      case ExprTy.Lambda it -> {
        arguments(it.args);
        functions++;
        expression(it.body);
        functions--;
      }
      case ExprTy.Yield it -> expression(it.value);
      case ExprTy.YieldFrom it -> expression(it.value);
      default -> throw new Refusal();
    }
  }

  private void comprehension(ComprehensionTy[] generators, ExprTy... elements) {
    for (ComprehensionTy generator : generators) {
      if (generator.isAsync) {
        throw new Refusal();
      }
      expression(generator.target);
      expression(generator.iter);
      expressions(generator.ifs);
    }
    expressions(elements);
  }

  private void call(ExprTy.Call node) {
    if (!isGuardedCall(node)) {
      expression(node.func);
    }
    expressions(node.args);
    for (KeywordTy keyword : node.keywords == null ? new KeywordTy[0] : node.keywords) {
      expression(keyword.value);
    }
  }

  /**
   * Returns true for a call of what confined code may call only so: the method {@code format} of a
   * literal whose fields read no attributes, the method {@code copy} without arguments, and {@code
   * isinstance} with builtin types. What is called is examined.
   */
  private boolean isGuardedCall(ExprTy.Call call) {
    if (call.func instanceof ExprTy.Name function && function.id.equals("isinstance")) {
      return call.args != null
          && call.args.length == 2
          && hasNone(call.keywords)
          && isBuiltinType(call.args[1]);
    }
    if (!(call.func instanceof ExprTy.Attribute method)) {
      return false;
    }
    boolean allowed =
        switch (method.attr) {
          case "format" ->
              method.value instanceof ExprTy.Constant text
                  && text.value.kind == ConstantValue.Kind.CODEPOINTS
                  && !READING_FIELD.matcher(text.value.getCodePoints().toJavaString()).find();
          case "copy" -> hasNone(call.args) && hasNone(call.keywords);
          default -> false;
        };
    if (allowed) {
      expression(method.value);
    }
    return allowed;
  }

  private static boolean hasNone(Object[] nodes) {
    return nodes == null || nodes.length == 0;
  }

  /** Returns true if an expression names a type, or a tuple of types. */
  private boolean isBuiltinType(ExprTy node) {
    return switch (node) {
      case ExprTy.Name name when ConfinedNames.BUILTINS.contains(name.id) -> {
        asked.add(name.id);
        yield true;
      }
      case ExprTy.Tuple tuple ->
          tuple.elements != null && Arrays.stream(tuple.elements).allMatch(this::isBuiltinType);
      default -> false;
    };
  }

  private void attribute(ExprTy.Attribute node) {
    if (node.context != ExprContextTy.Load || !ConfinedNames.ATTRIBUTES.contains(node.attr)) {
      throw new Refusal();
    }
    expression(node.value);
  }

  private void name(ExprTy.Name node) {
    if (node.context != ExprContextTy.Load) {
      bind(node.id);
      mentioned.add(node.id);
      return;
    }
    if (node.id.equals("__name__")) {
      return;
    }
    identifier(node.id);
    if (builtins.contains(node.id) && !ConfinedNames.BUILTINS.contains(node.id)) {
      throw new Refusal();
    }
    mentioned.add(node.id);
  }

  // Names

  private void bind(String name) {
    bind(name, Confinement.OWN);
  }

  private void bind(String name, String meaning) {
    identifier(name);
    anywhere.add(name);
    if (functions == 0) {
      if (builtins.contains(name)) {
        throw new Refusal(); // Code of other sections would see another meaning.
      }
      bound.merge(name, meaning, Confinement::common);
    }
  }

  /** Refuses names that Python itself uses, and names that it would write in another way. */
  private static void identifier(String name) {
    if (name.startsWith("__") || !name.chars().allMatch(c -> c < 128)) {
      throw new Refusal();
    }
  }
}
