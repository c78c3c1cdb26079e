package dev.crucible.environment.build;

/**
 * What wheels are built with.
 *
 * @param host the machine
 * @param recipe pinned versions, and options
 * @param jars the GraalPy that wheels are built for
 * @param graalPy how that is started
 * @param python what runs meson, Cython and the code generators
 * @param pip what fetches sources and tools
 */
record BuildTools(
    HostPlatform host,
    BuildRecipe recipe,
    GraalPyJars jars,
    Launcher graalPy,
    BuildPython python,
    Pip pip) {}
