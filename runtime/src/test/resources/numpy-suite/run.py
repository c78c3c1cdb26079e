import numpy_suite

numpy_suite.run(name, path, source, helpers, first, seconds)
