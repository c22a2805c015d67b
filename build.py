"""content/ -> site/: the recipe is `briefpress.build`, the options are those of ``briefpress build``."""

import sys

from briefpress.apps.cli import run

if __name__ == "__main__":
    run(["build", *sys.argv[1:]])
