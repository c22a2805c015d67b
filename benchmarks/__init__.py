"""How fast the press is, beside other site generators.

python -m benchmarks.content CORPUS CONTENT    a neutral corpus -> a content folder to build

benchmarks/README.md says how to measure, and what is compared with what.
"""
