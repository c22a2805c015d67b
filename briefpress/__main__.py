"""Run the command ``briefpress`` by ``python -m briefpress``."""

from briefpress.apps.cli import run

if __name__ == "__main__":
    run()
