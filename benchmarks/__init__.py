"""How fast the press is, beside other site generators and at its dearest steps.

python -m benchmarks.generate N CORPUS          a corpus of N incidents in random words
python -m benchmarks.content CORPUS CONTENT     a neutral corpus -> a content folder to build
python -m benchmarks.builds CORPUS              whole builds, from nothing, again and after an edit, beside another tool
python -m benchmarks.sizes SITE                 the largest page of each kind of a site
python -m benchmarks.dossier CONTENT            all of a content folder as PDF
python -m benchmarks.beside CONTENT             a volume by typst, its events by WeasyPrint
python -m benchmarks.passages                   seconds to find 1,000 passages and to fold 20 MB of text

benchmarks/README.md says how to measure, and what is compared with what.
"""
