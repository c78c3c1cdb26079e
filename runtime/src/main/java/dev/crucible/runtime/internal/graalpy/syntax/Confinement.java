package dev.crucible.runtime.internal.graalpy.syntax;

import com.oracle.graal.python.pegparser.sst.ModTy;
import java.util.Map;
import java.util.Set;

/**
 * Whether code is confined: it can change no object but its own, whatever values it computes. This
 * is decided by the code's syntax tree alone. Code that is not known to be confined may be so, or
 * not. Immutable.
 *
 * <p>Confined code
 *
 * <ol>
 *   <li>sets and deletes no attributes, defines no classes, gives no other meaning to a builtin in
 *       its module, and has no {@code global} statement, by which a name could change its meaning
 *       later;
 *   <li>reads only attributes that are methods of numbers, strings and containers, or functions of
 *       the modules that it may import;
 *   <li>uses only builtins that change nothing but their arguments, and imports only some names of
 *       some modules, with which it cannot change them ({@link ConfinedNames});
 *   <li>may import NumPy, but then no code of the request may mention the name under which it did.
 * </ol>
 *
 * <p>So all objects that it reaches are its own, or cannot be changed by anything that it can do
 * with them. What is in caches of the standard library, such as those of {@code typing}, is not
 * part of the state.
 *
 * @param confined true if the code is confined
 * @param bound the names that the code may bind in its module, with what they mean: the full name
 *     of what is imported, such as {@code typing.List}, or {@link #OWN}; empty if it is not
 *     confined
 * @param opaque those of them that no code may mention
 * @param mentioned all names in the code's expressions
 */
public record Confinement(
    boolean confined, Map<String, String> bound, Set<String> opaque, Set<String> mentioned) {

  /** The meaning of a name that is bound to anything but an import. */
  public static final String OWN = "";

  /** The confinement of code about which nothing is known. */
  public static final Confinement NONE = new Confinement(false, Map.of(), Set.of(), Set.of());

  /** Returns the meaning of a name that is bound twice, with these meanings. */
  public static String common(String one, String other) {
    return one.equals(other) ? one : OWN;
  }

  /**
   * Returns the confinement of a module's code.
   *
   * @param builtins the names of all builtins, before any code of a sample has run
   */
  public static Confinement of(ModTy module, Set<String> builtins) {
    try {
      return new ConfinedSyntax(builtins).examine(module);
    } catch (ConfinedSyntax.Refusal | StackOverflowError e) {
      return NONE;
    }
  }
}
