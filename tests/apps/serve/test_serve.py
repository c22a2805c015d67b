"""The preview as a browser uses it: pages, files, refused requests, and the state after a change."""

from __future__ import annotations

import socket
import subprocess
import sys
from threading import Thread

import pytest

from briefpress.apps.serve.preview import Preview
from briefpress.apps.serve.server import server_of
from briefpress.build import Request, build
from briefpress.incremental.refresh import Inputs
from briefpress.model.problem import BriefpressError
from briefpress.press.formats.policy import POLICY

pytestmark = pytest.mark.slow

ARMY = "actors/kessa-army.yaml"
PAGE = "---\ntitle: Ferries\n---\nOn the river.\n"


def test_a_page_is_the_one_that_a_build_would_write_but_for_the_script(serve, tmp_path):
    served = serve()
    assert build(Request(served.content, tmp_path / "site")).written
    for path in ("index.html", "events/tamor-2024-03/index.html", "actors/kessa-army/index.html"):
        answer = served.ask(f"/{path}")
        assert answer.status == 200
        before, script, after = answer.data.partition(b'<link rel="stylesheet" href="/_/preview.css">')
        assert script
        assert before + after.partition(b"defer></script>")[2] == (tmp_path / "site" / path).read_bytes()
    data = served.ask("/data/events.csv")
    assert data.data == (tmp_path / "site/data/events.csv").read_bytes()


def test_pages_are_rendered_only_on_request(serve, monkeypatch):
    rendered = []

    def paint(_, page):
        rendered.append(page.path)
        return b""

    monkeypatch.setattr("briefpress.apps.serve.preview.rendered_page", paint)
    served = serve()
    assert rendered == []
    served.ask("/events/")
    assert rendered == ["events/index.html"]


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/static/style.css", "text/css; charset=utf-8"),
        ("/static/briefpress.js", "text/javascript; charset=utf-8"),
        ("/static/favicon.svg", "image/svg+xml"),
        ("/data/briefing.json", "application/json"),
        ("/data/events.csv", "text/csv; charset=utf-8"),
        ("/_/preview.js", "text/javascript; charset=utf-8"),
    ],
)
def test_each_has_its_type_and_the_policy_of_the_site(serve, target, kind):
    answer = serve().ask(target)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith(POLICY)


def test_head_has_the_length_and_no_body_and_nothing_but_get_and_head_is_answered(serve):
    served = serve()
    head, got = served.ask("/", "HEAD"), served.ask("/")
    assert (head.status, head.data, head.headers["Content-Length"]) == (200, b"", str(len(got.data)))
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
        answer = served.ask("/", method)
        assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


def test_a_folder_leads_to_its_page_and_is_never_listed(serve):
    served = serve()
    answer = served.ask("/events")
    assert (answer.status, answer.headers["Location"]) == (301, "/events/")
    for target in ("/static/", "/static", "/data/missing/", "/_/", "/_"):
        assert served.ask(target).status == 404


def test_files_outside_are_never_served(serve):
    served = serve()
    secret = served.content.parent / "secret.txt"
    secret.write_text("nobody may read this")
    (served.templates / "static/way.txt").symlink_to(secret)
    (served.templates / "static/open.txt").write_text("anybody may read this")
    assert served.ask("/static/open.txt").data == b"anybody may read this"
    inner = "secret.txt"
    targets = [
        *(f"/{dots}{inner}" for dots in ("../", "%2e%2e/", "..%2f", "%2e%2e%2f", "..%5c", "../../", "%252e%252e/")),
        *(f"/static/{dots}{inner}" for dots in ("../../", "%2e%2e/%2e%2e/", "..\\..\\", "..%2f..%2f")),
        *(str(secret), f"/{secret}", f"//{secret}", f"/static/{secret}", f"/%2f{secret}", f"/static/{inner}%00.css"),
        *("/static/way.txt", "/content/briefing.yaml", "/briefing.yaml", "/page/missing.html", "/base.html", "/%ff"),
    ]
    for target in targets:
        answer = served.ask(target)
        assert answer.status == 404, target
        assert b"nobody may read" not in answer.data


def test_a_request_that_is_none_does_no_harm(serve):
    served = serve()
    for line in (
        b"GET http://elsewhere.example/ HTTP/1.1\r\n",
        b"GET  HTTP/1.1\r\n",
        b"\0\0\r\n",
        b"GET * HTTP/1.1\r\n",
    ):
        with socket.create_connection(("127.0.0.1", served.port), 30) as connection:
            connection.sendall(line + b"Host: localhost:%d\r\nConnection: close\r\n\r\n" % served.port)
            assert b" 200 " not in connection.makefile("rb").readline()
    assert served.ask("/").status == 200


def test_a_page_elsewhere_whose_name_leads_here_gets_nothing(serve):
    served = serve()
    for target in ("/", "/_/events", "/data/briefing.json"):
        answer = served.ask(target, Host=f"rebound.example:{served.port}")
        assert (answer.status, b"Kessa" in answer.data) == (403, False)


def test_an_edit_is_reported_and_seen(serve):
    served = serve()
    with served.events() as following:
        first = following()
        (served.content / "pages/ferries.md").write_text(PAGE)
        assert following() == {"sound": first["sound"] + 1, "errors": []}
    assert b"On the river." in served.ask("/ferries/").data


def test_an_error_is_reported_with_its_line_over_the_last_sound_state_until_it_is_fixed(serve):
    served = serve()
    sound = served.ask("/actors/kessa-army/").data
    text = (served.content / ARMY).read_text()
    with served.events() as following:
        first = following()
        (served.content / ARMY).write_text(text + "shoe_size: 9\n")
        state = following()
        assert state["sound"] == first["sound"]
        line = text.count("\n") + 1
        assert [error.partition(" (")[0] for error in state["errors"]] == [
            f"{ARMY}:{line}:1: error[unknown-field] there is no field 'shoe_size' here"
        ]
        assert served.ask("/actors/kessa-army/").data == sound
        (served.content / ARMY).write_text(text)
        assert following() == {"sound": first["sound"] + 2, "errors": []}


def test_a_template_is_read_again_and_a_broken_one_is_reported_over_the_last_sound_state(serve):
    served = serve()
    own = served.templates / "page/missing.html"
    with served.events() as following:
        first = following()
        own.parent.mkdir()
        own.write_text("<head></head>Not here")
        while b"Not here" not in served.ask("/nowhere").data:  # the folder and the file may arrive as two changes
            following()
        own.write_text("{% if %}")
        while not (state := following())["errors"]:
            assert state["sound"] > first["sound"]
        assert state["errors"] == [f"{own}:1: Expected an expression, got 'end of statement block'"]
        assert b"Not here" in served.ask("/nowhere").data
        assert served.ask("/").status == 200


def test_content_that_is_broken_from_the_start_is_shown_when_it_is_fixed(serve):
    served = serve({"pages/ferries.md": "---\ntitle: [\n---\n"})
    answer = served.ask("/")
    assert (answer.status, b"/_/preview.js" in answer.data) == (503, True)
    with served.events() as following:
        state = following()
        assert (state["sound"], len(state["errors"])) == (0, 1)
        (served.content / "pages/ferries.md").write_text(PAGE)
        assert following()["sound"] > 0
    assert served.ask("/ferries/").status == 200


def test_content_that_goes_away_is_reported(serve):
    served = serve()
    (served.content / "briefing.yaml").rename(served.content / "away")
    served.preview.read(templates=False)
    assert served.preview.state.stopped.endswith("it has no briefing.yaml")
    assert served.ask("/").status == 200


def test_pages_of_a_folder_that_is_moved_away_are_gone_until_it_is_back(serve):
    served = serve()
    event, actor = "/events/tamor-2024-03/", "/actors/kessa-army/"
    elsewhere = served.content.parent / "elsewhere"
    with served.events() as following:
        following()
        (served.content / "events").rename(elsewhere)
        while not any("[[tamor-2024-03]]" in error for error in following()["errors"]):
            pass
        assert [served.ask(f"{event}{file}").status for file in ("", "index.html", "index.json")] == [404] * 3
        assert served.ask(event.rstrip("/")).status == 404
        assert served.ask(actor).status == 200
        elsewhere.rename(served.content / "events")
        while following()["errors"]:
            pass
        assert served.ask(event).status == 200


def test_a_page_whose_record_no_longer_parses_is_shown_as_it_was(serve):
    served = serve()
    with served.events() as following:
        following()
        (served.content / ARMY).write_text("name: [")
        assert following()["errors"]
        assert served.ask("/actors/kessa-army/").status == 200


CROWD = """
import socket, sys
port = int(sys.argv[1])
connections = [socket.create_connection(("127.0.0.1", port), 60) for _ in range(500)]
print("connected", flush=True)
for connection in connections:
    connection.sendall(b"GET / HTTP/1.1\\r\\nHost: localhost:%d\\r\\nConnection: close\\r\\n\\r\\n" % port)
print(*(connection.makefile("rb").readline().decode().split()[1] for connection in connections))
"""


def test_five_hundred_connections_at_once_are_all_answered(briefing):
    preview = Preview(Inputs(briefing()))
    preview.read()
    server = server_of(preview)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    command = [sys.executable, "-c", CROWD, str(server.server_port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as crowd:
        try:
            assert crowd.stdout.readline() == "connected\n"  # though none is accepted yet
            thread.start()
            assert crowd.stdout.readline().split() == ["200"] * 500
        finally:
            crowd.kill()
            if thread.is_alive():
                server.shutdown()
                thread.join()
            server.server_close()


def test_a_port_that_is_taken_is_said(briefing):
    preview = Preview(Inputs(briefing()))
    server = server_of(preview)
    with pytest.raises(BriefpressError, match="cannot listen on"):
        server_of(preview, port=server.server_port)
    server.server_close()
