"""Measure how fast the press is, compared with other site generators and in its slowest steps.

python -m benchmarks.generate N CORPUS          a corpus of N incidents in random words
python -m benchmarks.content CORPUS CONTENT     converts a corpus to a content folder
python -m benchmarks.builds CORPUS              whole builds: cold, repeated, and after an edit, next to another tool
python -m benchmarks.sizes SITE                 the largest page of each kind of a site
python -m benchmarks.dossier CONTENT            a whole content folder as PDF
python -m benchmarks.beside CONTENT             a volume with typst, its events with WeasyPrint
python -m benchmarks.passages                   the time to find 1,000 passages and to fold 20 MB of text

benchmarks/README.md explains how to measure and compare.
"""
