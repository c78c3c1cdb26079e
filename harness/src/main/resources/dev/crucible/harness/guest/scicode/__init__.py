"""The part of the benchmark's package that tests import."""
