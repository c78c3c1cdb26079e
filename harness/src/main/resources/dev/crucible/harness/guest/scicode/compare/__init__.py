"""Comparison of results with targets."""
