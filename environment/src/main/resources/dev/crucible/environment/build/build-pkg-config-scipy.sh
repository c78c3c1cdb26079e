#!/bin/sh
# The "pkg-config" of SciPy's build: knows the OpenBLAS and the pybind11 that were downloaded for it. At run time the
# OpenBLAS beside the numpy package is used; where that is, is said for all modules (see meson-native-scipy.ini).
case "$*" in
  --version) echo 0.29.2; exit 0 ;;
esac
case "$*" in
  *scipy-openblas*)
    case "$*" in
      *--modversion*) echo '@VERSION@' ;;
      *--cflags*) echo '"-I@OPENBLAS@/include" -DBLAS_SYMBOL_PREFIX=scipy_' ;;
      *--libs*) echo '"-L@OPENBLAS@/lib" -lscipy_openblas' ;;
      *--variable*openblas_config*) echo 'USE_64BITINT=0 DYNAMIC_ARCH=1' ;;
      *--variable*) echo ;;
    esac ;;
  *pybind11*)
    case "$*" in
      *--modversion*) echo '@PYBIND11_VERSION@' ;;
      *--cflags*) echo '"-I@PYBIND11@"' ;;
      *--libs*) echo ;;
      *--variable*) echo ;;
    esac ;;
  *) exit 1 ;;
esac
