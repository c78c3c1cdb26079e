"""Starts the meson that lies beside this file, as the script in its own source distribution does."""

import sys

from mesonbuild.mesonmain import main

sys.exit(main())
