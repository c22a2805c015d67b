"""The YAML language server of editors, with the schemas as a new briefing sets them up: silent on sound records."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from briefpress.load.load import load
from briefpress.tools.schema.schema import schemas
from briefpress.tools.starter.starter import FILES

ROOT = Path(__file__).resolve().parents[3]
SERVER = "yaml-language-server@1.25.0"
NOT_HERE = not (shutil.which("npm") or os.environ.get("CI"))

pytestmark = [
    pytest.mark.skipif(NOT_HERE, reason="the language server comes with npm; CI must have it"),
    pytest.mark.slow,
]


class Server:
    """A language server over its standard input and output."""

    def __init__(self, folder: Path) -> None:
        command = ["npm", "exec", "--yes", f"--package={SERVER}", "--", "yaml-language-server", "--stdio"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        settings = json.loads((FILES / ".vscode/settings.json").read_text())
        associations = {f"file://{folder}/{schema}": glob for schema, glob in settings["yaml.schemas"].items()}
        self.settings = {"yaml": {"schemas": associations, "validate": True, "schemaStore": {"enable": False}}}
        self.folder = folder
        self.number = 0
        self.ask(
            "initialize",
            {"processId": None, "rootUri": f"file://{folder}", "capabilities": {"workspace": {"configuration": True}}},
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def send(self, message: dict) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def tell(self, method: str, parameters: dict) -> None:
        self.send({"method": method, "params": parameters})

    def ask(self, method: str, parameters: dict) -> dict:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": parameters})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                result: dict = message["result"]
                return result

    def receive(self) -> dict:
        """The next message; a question of the server's is answered first."""
        length = 0
        while (line := self.process.stdout.readline().strip()) or not length:
            assert line or self.process.poll() is None, "the language server has ended"
            if line.startswith(b"Content-Length:"):
                length = int(line.partition(b":")[2])
        message: dict = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            items = message.get("params", {}).get("items", [])
            self.send(
                {"id": message["id"], "result": [self.settings.get(item.get("section")) for item in items] or None}
            )
        return message

    def diagnostics(self, texts: dict[str, str]) -> dict[str, list[str]]:
        """What an editor would mark in each of the files, by its line; the server answers in any order."""
        waiting = {f"file://{self.folder}/content/{file}": file for file in texts}
        for uri, file in waiting.items():
            document = {"uri": uri, "languageId": "yaml", "version": 1, "text": texts[file]}
            self.tell("textDocument/didOpen", {"textDocument": document})
        said = {}
        while waiting:
            message = self.receive()
            answered = message.get("method") == "textDocument/publishDiagnostics"
            if answered and (file := waiting.pop(message["params"]["uri"], "")):
                marked = message["params"]["diagnostics"]
                said[file] = [f"{each['range']['start']['line'] + 1}: {each['message']}" for each in marked]
        return said

    def completions(self, file: str, text: str) -> list[str]:
        """What an editor would offer at the end of the text."""
        uri = f"file://{self.folder}/content/{file}"
        self.tell(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}}
        )
        lines = text.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        found = self.ask("textDocument/completion", {"textDocument": {"uri": uri}, "position": position})
        return [item["label"] for item in found["items"]]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("editor")
    (folder / "schemas").mkdir()
    for name, schema in schemas(load(ROOT / "content")[0]).items():
        (folder / "schemas" / name).write_text(json.dumps(schema))
    started = Server(folder)
    yield started
    started.process.kill()
    started.process.wait()
    started.process.stdin.close()
    started.process.stdout.close()


def test_it_has_nothing_to_say_of_sound_records(server):
    """Of a Markdown record it is given the part that is YAML, as its own editor support would have it."""
    content = ROOT / "content"
    texts = {"places/planted.yaml": "name: A\ntype: twn\n"}  # the first of them all, so that silence means something
    for file in ("briefing.yaml", "vocabulary.yaml", *(record.file for record in load(content)[0].all())):
        text = (content / file).read_text("utf-8")
        front = text.split("\n---\n")[0].removeprefix("---\n") + "\n" if file.endswith(".md") else text
        texts[file.replace(".md", ".yaml")] = front
    said = server.diagnostics(texts)
    assert len(said) == len(texts)
    assert [marked.partition(":")[0] for marked in said.pop("places/planted.yaml")] == ["2"]
    assert {file: marked for file, marked in said.items() if marked} == {}


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("events/a.yaml", "title: A\ntype: batle\ndate: 2024\n", 2),
        ("events/b.yaml", "title: A\ntype: battle\ndate: 2024\nclaims:\n  - toll: {killed: 3, group: nobody}\n", 5),
        ("events/c.yaml", "title: A\ntype: battle\ndate: 2024\ngrad: fair\n", 4),
        ("places/a.yaml", "name: A\ntype: town\nwithin: nowhere\n", 3),
        ("sources/a.yaml", "title: A\npublication: afp\n", 1),
    ],
)
def test_it_marks_a_planted_error(server, file, text, line):
    assert [marked.partition(":")[0] for marked in server.diagnostics({file: text})[file]][:1] == [str(line)]


def test_it_offers_ids_words_and_fields(server):
    assert {"battle", "attack"} <= set(server.completions("events/d.yaml", "title: A\ntype: "))
    assert "jnim" in server.completions("events/e.yaml", "title: A\nactors:\n  - actor: ")
    assert {"date", "places"} <= set(server.completions("events/f.yaml", "title: A\n"))
