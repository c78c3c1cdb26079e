package dev.crucible.runtime;

/** What a request's time goes to; each moment belongs to one phase. */
public enum Phase {
  /** Loading modules that the request names and that the context did not have yet. */
  LOADING,
  /** Set-up sections: parsing and running them. */
  SETUP,
  /** Sample sections: parsing and running them. */
  SAMPLE,
  /** Test sections: making bound values, preparing and running the tests. */
  TESTS,
  /** Making sure that what tests rely on is what it was. */
  VERIFICATION,
  /** Bringing the context back to what it was. */
  RESTORING
}
