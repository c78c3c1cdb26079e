/**
 * HTTP: routes, bodies, errors, access. The only package that uses the server's library, so that
 * another one can take its place.
 */
package dev.crucible.serve.http;
