"""``python -m benchmarks`` -> what there is to run."""

import benchmarks

print(benchmarks.__doc__, end="")
