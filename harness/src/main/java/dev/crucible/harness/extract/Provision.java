package dev.crucible.harness.extract;

/** How well code provides a function or class, rising. */
enum Provision {
  NONE,
  /** Only as {@code async def}, which its callers would have to await. */
  ASYNC,
  /** By a definition without a body of its own, such as {@code pass}: see {@link Stub}. */
  STUB,
  /** By giving the name something that can be called: {@code f = partial(g, 1)}. */
  ASSIGNED,
  /** By a definition, which may stand below {@code if}, {@code try} and the like. */
  DEFINED
}
