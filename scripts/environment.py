"""Create ``.venv`` with the pinned requirements and the project.

Standard library alone, as it runs before anything is installed. What it knows alone: when an installation is still
good, and which system packages the tests need.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS, SUFFIX = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
PYTHON = SCRIPTS / f"python{SUFFIX}"

SITE = ROOT / "requirements.txt"
EVERYTHING = ROOT / "requirements-all.txt"

# commands that tests call, with the Debian packages that provide them
SYSTEM = {"chromium": ("chromium", "fonts-dejavu-core"), "pdftotext": ("poppler-utils",), "npm": ("nodejs", "npm")}


def prepare(requirements: Path) -> None:
    """Make ``.venv`` where it is missing, and install the locked requirements and the project, where either changed.

    Exits with a message when Python is too old, cannot make environments, or an installation fails.
    """
    # its Python may have gone from the system, and pip comes last: without it the environment is half made
    if not (PYTHON.exists() and (SCRIPTS / f"pip{SUFFIX}").exists()):
        create()
    stamp = VENV / f"{requirements.stem}.installed"
    wanted = fingerprint(requirements)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    print(f"Installing {requirements.name} …", flush=True)
    pip("--requirement", str(requirements), "--require-hashes")
    pip("--editable", str(ROOT), "--no-deps", "--no-build-isolation")
    stamp.write_text(wanted, encoding="utf-8")


def create() -> None:
    """Create an empty environment in ``.venv``, replacing an existing one."""
    if sys.version_info < (3, 11):  # noqa: UP036 - a Python too old is what this is for
        sys.exit(f"briefpress needs Python 3.11 or newer; this is {sys.version.split()[0]}, at {sys.executable}.")
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit("This Python lacks ensurepip: install it first (Debian, Ubuntu: apt-get install python3-venv).")
    print(f"Making {VENV.name} …", flush=True)
    venv.create(VENV, clear=True, with_pip=True)


def fingerprint(requirements: Path) -> str:
    """A digest of what an installation depends on: the lock, pyproject.toml, and the project's folder."""
    parts = (requirements.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), os.fsencode(ROOT))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def pip(*arguments: str) -> None:
    """Run ``pip install`` in the environment; exit with its code when it fails."""
    command = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", *arguments]
    if code := subprocess.run(command, check=False).returncode:
        sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of the environment's Python with these arguments, at the root, its commands first on the path."""
    search = os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", os.defpath)])
    settings = {**os.environ, "PATH": search, "VIRTUAL_ENV": str(VENV)}
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=settings, check=False).returncode


def system_packages() -> None:
    """Install the system packages that the tests need, or exit saying which: a test never skips for want of one."""
    missing = [name for command, names in SYSTEM.items() if not shutil.which(command) for name in names]
    if not missing:
        return
    if not (shutil.which("apt-get") and os.geteuid() == 0):
        sys.exit(f"The tests need {' and '.join(SYSTEM)}. Debian, Ubuntu: sudo apt-get install {' '.join(missing)}")
    print(f"Installing {' '.join(missing)} …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *missing]):
        if code := subprocess.run(["apt-get", "-qq", *arguments], env=quiet, check=False).returncode:
            sys.exit(code)
