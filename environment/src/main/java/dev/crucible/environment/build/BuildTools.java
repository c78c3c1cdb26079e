package dev.crucible.environment.build;

/**
 * The tools that wheels are built with.
 *
 * @param host the machine
 * @param recipe the pinned versions and the build options
 * @param jars the GraalPy that wheels are built for
 * @param graalPy the launcher of that GraalPy
 * @param python the Python that runs meson, Cython and the code generators
 * @param pip the pip that fetches sources and tools
 */
record BuildTools(
    HostPlatform host,
    BuildRecipe recipe,
    GraalPyJars jars,
    Launcher graalPy,
    BuildPython python,
    Pip pip) {}
