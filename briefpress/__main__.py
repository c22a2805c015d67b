"""``python -m briefpress`` is the command ``briefpress``."""

from briefpress.cli import main

if __name__ == "__main__":
    main()
