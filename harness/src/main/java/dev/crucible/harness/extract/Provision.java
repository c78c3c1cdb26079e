package dev.crucible.harness.extract;

/** The quality with which code provides a function or class, in ascending order. */
enum Provision {
  NONE,
  /** An {@code async def} only, which callers would have to await. */
  ASYNC,
  /** A definition without a body of its own, such as {@code pass}; see {@link Stub}. */
  STUB,
  /** An assignment of a value that can be called: {@code f = partial(g, 1)}. */
  ASSIGNED,
  /** A definition, which may be in a block of {@code if}, {@code try} and the like. */
  DEFINED
}
