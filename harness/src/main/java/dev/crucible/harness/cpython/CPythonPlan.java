package dev.crucible.harness.cpython;

/**
 * The plan of a CPython environment.
 *
 * @param directory the directory of environments of this kind, within the cache directory
 * @param requirements the packages in exact versions, in the format of pip's requirements file
 * @param probe Python code that imports the packages and prints, as its last line, a JSON object
 *     with the version of each by its name
 * @param range the versions of Python that can create the environment
 */
public record CPythonPlan(String directory, String requirements, String probe, PythonRange range) {}
