"""content/ -> site/: the recipe is `briefpress.pipeline`, the options are those of ``briefpress build``."""

import sys

from briefpress.cli import run

if __name__ == "__main__":
    run(["build", *sys.argv[1:]])
