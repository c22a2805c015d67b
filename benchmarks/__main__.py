"""``python -m benchmarks``: list the benchmarks."""

import benchmarks

print(benchmarks.__doc__, end="")
