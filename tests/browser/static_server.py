"""A web server for a folder of built pages, as a static host would serve it: nothing but files.

What enters: a folder and, when the site lives below the root of its host, the path prefix. What leaves: the
base URL.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO


class PrefixedFileHandler(SimpleHTTPRequestHandler):
    """Serves `directory` below `prefix` and answers 404 to everything else; writes no log."""

    def __init__(self, *args: Any, prefix: str, directory: str) -> None:
        # Before super(): the base class answers the request inside its constructor.
        self.prefix = prefix
        super().__init__(*args, directory=directory)

    def send_head(self) -> BytesIO | BinaryIO | None:
        if not self.path.startswith(self.prefix):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        # A browser that is closed, or goes elsewhere, does not wait for the rest of a file.
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def log_message(self, *args: object) -> None:
        """Silence: a page that lacks a file is found by assertions, not in a log."""


@contextmanager
def serve_directory(path: Path, prefix: str = "/") -> Iterator[str]:
    """Serve `path` on a free port of 127.0.0.1 while the `with` block runs; yield the base URL.

    `prefix` is the path under which the site is published ("/", "/bbp/"); the URL ends in it. A folder that
    does not exist is an error here and not a series of 404 later.
    """
    if not path.is_dir():
        raise NotADirectoryError(path)
    prefix = f"/{prefix.strip('/')}/".replace("//", "/")
    handler = partial(PrefixedFileHandler, prefix=prefix, directory=str(path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
