#!/bin/sh
# Starts GraalPy as a program. The virtual environment's python, python3 and graalpy are links to this file; GraalPy
# finds the environment by the path it was started with.
case $0 in
  /*) self=$0 ;;
  *) self=$PWD/$0 ;;
esac
exec "@JAVA@" "@@OPTIONS@" @MAIN@ "--python.Executable=$self" "$@"
