/**
 * Helpers that the modules of Crucible share: resources, whole files and directories, digests,
 * times and sizes as text. Not part of the API: they change without notice.
 */
package dev.crucible.environment.support;
