package dev.crucible.harness.cpython;

/**
 * A CPython environment to make.
 *
 * @param folder the folder within the cache folder that environments of its kind are in
 * @param requirements the packages in exact versions, as pip's requirements file has them
 * @param probe Python that imports them, and prints as its last line a JSON object of the version
 *     of each by its name
 * @param range of which versions of Python it can be made
 */
public record CPythonPlan(String folder, String requirements, String probe, PythonRange range) {}
