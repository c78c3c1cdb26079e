#!/bin/sh
# The "pkg-config" of the NumPy build: knows one package, the OpenBLAS that was downloaded for it. At run time the
# library lies beside the numpy package, where wheels keep their libraries; GraalPy's copies of extension modules lie
# beside the originals, so that $ORIGIN holds for them too.
case "$*" in
  --version) echo 0.29.2; exit 0 ;;
esac
case "$*" in
  *scipy-openblas*) ;;
  *) exit 1 ;;
esac
case "$*" in
  *--modversion*) echo '@VERSION@' ;;
  *--cflags*) echo '"-I@OPENBLAS@/include" -DBLAS_SYMBOL_PREFIX=scipy_' ;;
  *--libs*) echo '"-L@OPENBLAS@/lib" -lscipy_openblas -Wl,-rpath,\$ORIGIN/../../numpy.libs' ;;
  *--variable*openblas_config*) echo 'USE_64BITINT=0 DYNAMIC_ARCH=1' ;;
  *--variable*) echo ;;
esac
