"""content/ -> site/: the recipe is `briefpress.pipeline`, the options are those of ``briefpress build``."""

import sys

from briefpress.cli import main

if __name__ == "__main__":
    main(["build", *sys.argv[1:]])
