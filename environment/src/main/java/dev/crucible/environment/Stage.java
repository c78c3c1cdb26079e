package dev.crucible.environment;

/** The stages of making an environment. */
public enum Stage {
  ARCHIVE("GraalPy launcher archive"),
  SEARCH("look for a ready wheel"),
  SOURCES("sources"),
  TOOLS("build tools"),
  CONFIGURE("configure"),
  COMPILE("compile"),
  WHEEL("wheel"),
  PACKAGES("packages"),
  INSTALL("install"),
  CHECK("check");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** Returns a few words for a progress line. */
  public String title() {
    return title;
  }
}
