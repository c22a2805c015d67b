"""``python -m briefpress`` is the command ``briefpress``."""

from briefpress.apps.cli import run

if __name__ == "__main__":
    run()
